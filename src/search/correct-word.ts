import { editDistance } from './edit-distance.ts';
import type { NameIndex } from './name-index.ts';
import { stopWords } from './stop-words.ts';

/** A word that may have been meant. */
export interface Correction {
  text: string;
  /** From 0 to 1. */
  trust: number;
}

/** So many corrections of one word are tried. */
const most = 4;

/**
 * Words of names and questions that a word may have been meant to be, likeliest first.
 * @param isOpen whether it is still being typed: it is then also compared with beginnings of words
 */
export function correctionsOf(
  word: string,
  { vocabulary, nameWords }: NameIndex,
  isOpen: boolean,
): Correction[] {
  const limit = slipsAllowed(word);
  if (limit === 0) return [];
  const found: { text: string; cost: number }[] = [];
  // `waht` and `whichh` are slips too; what is meant is a word that says nothing.
  for (const text of [...vocabulary.keys(), ...stopWords]) {
    if (text === word) continue;
    const slips = editDistance(word, text, limit);
    const begun =
      isOpen && word.length > 4 && text.length > word.length
        ? editDistance(word, text.slice(0, word.length), 1) + 0.5
        : Infinity;
    const distance = Math.min(slips, begun);
    if (distance > limit || isOther(word, text)) continue;
    // Nearly nobody gets the first letter wrong, and names are meant more often.
    const cost =
      distance +
      (text[0] === word[0] ? 0 : 0.6) +
      (nameWords.has(text) ? 0 : 0.4) -
      0.06 * Math.min(10, vocabulary.get(text) ?? 0);
    found.push({ text, cost });
  }
  return found
    .sort((a, b) => a.cost - b.cost)
    .filter(({ cost }, _place, [first]) => cost < (first?.cost ?? 0) + 0.8)
    .slice(0, most)
    .map(({ text, cost }) => ({ text, trust: Math.max(0.5, 0.95 - 0.08 * Math.max(0, cost)) }));
}

/**
 * Short words have too many neighbours: letters may be swapped, too many or missing, the first of three
 * excepted, but a word like `cars` is not a slip of `cors`.
 */
function isOther(word: string, text: string): boolean {
  if (word.length > 4) return false;
  if (word.length === 4 && text.length !== 4) return false;
  if (word.length === 3 && text.length === 4 && word[0] === text[0]) return false;
  return [...word].sort().join('') !== [...text].sort().join('');
}

/** More slips than this make another word. */
function slipsAllowed(word: string): number {
  if (/\d{2}|^\d/.test(word) || word.length < 3) return 0;
  return word.length < 6 ? 1 : 2;
}
