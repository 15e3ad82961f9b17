import type { NameIndex } from './name-index.ts';
import { rarity, weighAllWords } from './query-words.ts';
import { isStopWord } from './stop-words.ts';

/** The question of a page that is most like the query. */
export interface QuestionMatch {
  page: number;
  /** From 0 to 1. */
  score: number;
  text: string;
}

/** A question is like the query only from so many shared words on. */
const leastShared = 2;

/** The best question of each page that shares words with the query. */
export function scoreQuestions(
  words: readonly string[],
  index: NameIndex,
): Map<number, QuestionMatch> {
  const query = weighAllWords(words, index);
  const total = query.reduce((sum, { weight }) => sum + weight, 0);
  const best = new Map<number, QuestionMatch>();
  for (const { page, text, stems } of index.questions) {
    let found = 0;
    let shared = 0;
    const asked = new Set<string>();
    for (const word of query) {
      let likeness = 0;
      for (const [stem, worth] of word.stems) {
        if (!stems.has(stem)) continue;
        asked.add(stem);
        likeness = Math.max(likeness, worth);
      }
      found += likeness * word.weight;
      if (likeness > 0 && !isStopWord(word.text)) shared++;
    }
    if (shared < leastShared) continue;
    const own = ownShare(stems, asked, index);
    const score = (found / total) * (0.6 + 0.4 * own);
    if (score > (best.get(page)?.score ?? 0)) best.set(page, { page, score, text });
  }
  return best;
}

/** How much of the question was asked for. */
function ownShare(
  stems: ReadonlySet<string>,
  asked: ReadonlySet<string>,
  index: NameIndex,
): number {
  let all = 0;
  let found = 0;
  for (const stem of stems) {
    if (isStopWord(stem)) continue;
    const weight = rarity(stem, index);
    all += weight;
    if (asked.has(stem)) found += weight;
  }
  return all === 0 ? 0 : found / all;
}
