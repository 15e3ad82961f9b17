import { stemOf } from './stem.ts';
import { isStopWord } from './stop-words.ts';

/**
 * Neighbouring words by their stems, once as they stand and once without the words that say nothing: `the same time`
 * is told by its small words, and `store the passwords` says what `store passwords` does.
 * @returns by pair: its two words
 */
export function wordPairs(words: readonly string[]): Map<string, readonly [string, string]> {
  const pairs = new Map<string, readonly [string, string]>();
  for (const some of [words, words.filter((word) => !isStopWord(word))]) {
    some.slice(1).forEach((second, place) => {
      const first = some[place] ?? '';
      pairs.set(`${stemOf(first)} ${stemOf(second)}`, [first, second]);
    });
  }
  return pairs;
}
