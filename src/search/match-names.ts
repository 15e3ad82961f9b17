import { distance } from 'fastest-levenshtein';
import type { SearchEntry } from './search-entry.ts';

/** A page found by one of its names. */
export interface NameMatch {
  entry: SearchEntry;
  /** From 0 to 1; 1 is the very title. */
  score: number;
  /** The alias that matched, when it was not the title. */
  alias?: string;
}

/** Score of a question that has all content words of the query: never above a sure name. */
const mostOfQuestion = 0.59;

/**
 * Pages whose title, alias or question is like what was typed, best first. Words may be in another order,
 * the last one unfinished, and one letter in four may be wrong.
 */
export function matchNames(query: string, entries: readonly SearchEntry[]): NameMatch[] {
  const wanted = foldWords(query);
  if (wanted.length === 0) return [];
  return entries
    .flatMap((entry) => matchEntry(wanted, entry) ?? [])
    .sort((a, b) => b.score - a.score || a.entry.title.length - b.entry.title.length);
}

/** Words of a text without case, accents and punctuation; `c++`, `c#` and `node.js` keep their signs. */
export function foldWords(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}+#.]+/u)
    .map((word) => word.replace(/^\.+|\.+$/g, ''))
    .filter((word) => word !== '');
}

function matchEntry(wanted: readonly string[], entry: SearchEntry): NameMatch | undefined {
  let best: NameMatch = { entry, score: nameScore(wanted, foldWords(entry.title)) };
  for (const alias of entry.aliases) {
    const score = 0.97 * nameScore(wanted, foldWords(alias));
    if (score > best.score) best = { entry, score, alias };
  }
  const content = wanted.filter((word) => !stopWords.has(word));
  for (const question of entry.questions) {
    const score = mostOfQuestion * sharedPart(content, foldWords(question));
    if (score > best.score) best = { entry, score };
  }
  return best.score > 0.35 ? best : undefined;
}

/** How much of a name was typed, and how much of what was typed is in the name. */
function nameScore(wanted: readonly string[], name: readonly string[]): number {
  if (wanted.length === 0 || name.length === 0) return 0;
  const joined = wanted.join('');
  if (joined === name.join('')) return 1;
  let found = 0;
  for (const [index, word] of wanted.entries()) {
    const isLast = index === wanted.length - 1;
    const likeness = Math.max(...name.map((other) => wordLikeness(word, other, isLast)));
    if (likeness === 0) return 0;
    found += likeness;
  }
  const covered = found / wanted.length;
  const complete = Math.min(1, found / name.length);
  const begins = name.join(' ').startsWith(wanted.join(' ')) ? 0.15 : 0;
  return Math.min(0.99, covered * (0.55 + 0.3 * complete) + begins);
}

/** Share of the typed words that a question has too; one word alone says too little. */
function sharedPart(typed: readonly string[], question: readonly string[]): number {
  if (typed.length < 2) return 0;
  const shared = typed.filter((word) =>
    question.some((other) => wordLikeness(word, other, false) > 0),
  );
  return shared.length / typed.length;
}

function wordLikeness(typed: string, word: string, isLast: boolean): number {
  if (typed === word) return 1;
  if (isLast && typed.length > 1 && word.startsWith(typed)) return 0.9;
  if (typed.length < 4 || word.length < 4) return 0;
  const steps = distance(typed, word);
  return steps <= Math.floor(Math.max(typed.length, word.length) / 4) ? 0.8 : 0;
}

const stopWords = new Set(
  'a an and are as at be by can did do does for from how i in is it my of on or so that the this to was what when where which who why with you your'.split(
    ' ',
  ),
);
