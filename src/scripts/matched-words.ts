import { splitWords } from '../search/fold-text.ts';
import { stemOf } from '../search/stem.ts';

/** Start and end of a part of a text. */
export type Span = readonly [start: number, end: number];

const word = /[\p{L}\p{N}]+(?:[.'’][\p{L}\p{N}]+)*[+#]*/gu;
/** A beginning of a word is marked from this many letters on. */
const shortest = 3;

/**
 * For each text the places where one of the words stands, in whatever form of it. The last word may be
 * unfinished: where no text has it, words that begin with it count.
 */
export function matchedWords(texts: readonly string[], words: readonly string[]): Span[][] {
  const stems = new Set(words.map(stemOf));
  const last = words.at(-1) ?? '';
  const tokens = texts.map((text) =>
    [...text.matchAll(word)].map(({ 0: written, index }) => ({
      folded: splitWords(written)[0] ?? '',
      index,
      length: written.length,
    })),
  );
  const lastIsThere = tokens.flat().some(({ folded }) => stemOf(folded) === stemOf(last));
  const isBegun = (folded: string) =>
    !lastIsThere && last.length >= shortest && folded.startsWith(last);
  return tokens.map((found) =>
    found.flatMap(({ folded, index, length }): Span[] => {
      if (stems.has(stemOf(folded))) return [[index, index + length]];
      return isBegun(folded) ? [[index, index + Math.min(length, last.length)]] : [];
    }),
  );
}
