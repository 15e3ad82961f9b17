import type { NameIndex } from './name-index.ts';
import { rarity } from './query-words.ts';
import { stemOf } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { wordPairs } from './word-pairs.ts';

/** What a word that says nothing adds to a pair, where a word of half the pages adds about one. */
const stopWordWeight = 0.3;

/**
 * Scores the pages that say neighbouring words of the query next to each other, from 0 to 1: the order of words tells
 * `copy of a database` from a database with which something is copied.
 */
export function scorePairs(words: readonly string[], index: NameIndex): Map<number, number> {
  const pairs = [...wordPairs(words)].map(([pair, both]) => ({
    pages: index.pairs.get(pair) ?? [],
    weight: both.reduce((sum, word) => sum + weightOf(word, index), 0),
  }));
  const total = pairs.reduce((sum, { weight }) => sum + weight, 0);
  const scores = new Map<number, number>();
  for (const { pages, weight } of pairs) {
    for (const page of pages) scores.set(page, (scores.get(page) ?? 0) + weight / total);
  }
  return scores;
}

function weightOf(word: string, index: NameIndex): number {
  return isStopWord(word) ? stopWordWeight : rarity(stemOf(word), index);
}
