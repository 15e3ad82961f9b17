/** Endings that differ between British and American English, British first. */
const endings: readonly (readonly [british: string, american: string])[] = [
  ['isation', 'ization'],
  ['isations', 'izations'],
  ['ising', 'izing'],
  ['ise', 'ize'],
  ['ised', 'ized'],
  ['iser', 'izer'],
  ['isers', 'izers'],
  ['ises', 'izes'],
  ['yse', 'yze'],
  ['ysed', 'yzed'],
  ['ysing', 'yzing'],
  ['our', 'or'],
  ['ours', 'ors'],
  ['oured', 'ored'],
  ['ouring', 'oring'],
  ['elling', 'eling'],
  ['elled', 'eled'],
  ['eller', 'eler'],
  ['ogue', 'og'],
  ['ogues', 'ogs'],
  ['entre', 'enter'],
  ['entres', 'enters'],
  ['efence', 'efense'],
  ['icence', 'icense'],
];

/** Words that end like one of the above and are spelt in one way only. */
const oneSpelling = new Set(
  'advise concise compromise disguise enterprise exercise expertise four franchise hour noise otherwise our precise premise promise raise revise rise selling spelling supervise surprise telling tour wise your'.split(
    ' ',
  ),
);

/** The American spelling of a word; the word itself when there is no other. */
export function toAmerican(word: string): string {
  return respell(word, 0, 1);
}

/** Both spellings of a word, or the word alone; the word as it was given comes first. */
export function spellings(word: string): string[] {
  return [...new Set([word, respell(word, 0, 1), respell(word, 1, 0)])];
}

function respell(word: string, from: 0 | 1, to: 0 | 1): string {
  if (word.length < 5 || oneSpelling.has(word)) return word;
  const longest = endings
    .filter((pair) => word.endsWith(pair[from]) && word.length > pair[from].length)
    .sort((a, b) => b[from].length - a[from].length)[0];
  return longest ? word.slice(0, -longest[from].length) + longest[to] : word;
}
