import type { FullTextHit } from './full-text.ts';
import { isFiller } from './stop-words.ts';

/** A word of the query with the pages whose text has it. */
export interface TextWord {
  text: string;
  hits: readonly FullTextHit[];
}

/** How well a page answers by its text. */
export interface TextScore {
  /** From 0 to 1. */
  score: number;
  /** Share of the query's words that the page has, by how much they say. */
  covered: number;
  /** The hit of the word that says most. */
  hit: FullTextHit;
}

/** Words that are in many questions say less. */
const fillerWorth = 0.3;
/** How often a page must say a word for half of its worth, in units of an average page. */
const half = 1.5;

/**
 * Adds up what each page has of the single words, by address: rare words count more (inverse document
 * frequency), and a word that is repeated counts less each time, both as in BM25. The full-text index
 * itself asks for all words at once, and leaves one reader in eight without a result.
 * @param pages number of all pages
 */
export function scoreText(words: readonly TextWord[], pages: number): Map<string, TextScore> {
  const onlyFillers = words.every(({ text }) => isFiller(text));
  const weighed = words.map(({ text, hits }) => {
    const rarity = Math.log(1 + (pages - hits.length + 0.5) / (hits.length + 0.5));
    return { hits, rarity, weight: rarity * (isFiller(text) && !onlyFillers ? fillerWorth : 1) };
  });
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const scores = new Map<string, TextScore & { most: number }>();
  for (const { hits, rarity, weight } of weighed) {
    for (const hit of hits) {
      // The index has weighed the word by its rarity already.
      const often = hit.score / rarity;
      const part = (weight / total) * (often / (often + half));
      const known = scores.get(hit.url) ?? { score: 0, covered: 0, hit, most: 0 };
      scores.set(hit.url, {
        score: known.score + part,
        covered: known.covered + weight / total,
        ...(part > known.most ? { hit, most: part } : { hit: known.hit, most: known.most }),
      });
    }
  }
  return scores;
}
