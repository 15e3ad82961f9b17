import { splitWords } from './fold-text.ts';
import type { Excerpt, FullTextHit, FullTextIndex } from './full-text.ts';
import type { NameIndex } from './name-index.ts';
import { tellingWords } from './query-words.ts';
import { quotedPart } from './quoted-part.ts';
import { beginsWord, knows, readingsOf, type Reading, type ReadingOptions } from './read-query.ts';
import { scoreNames } from './score-names.ts';
import { scoreText } from './score-text.ts';
import type { SearchPage } from './search-data.ts';
import { spellings } from './spelling-variants.ts';

/** A page among the results. */
export interface Result {
  page: SearchPage;
  score: number;
  /** It has some of the words only, or only in passing. */
  weak: boolean;
  /** The other name by which it was found. */
  alias?: string;
  /** The question by which it was found. */
  question?: string;
  /** Where the words stand in its text, when the index was asked and has them. */
  excerpt?: () => Promise<Excerpt>;
}

/** What a search gives. */
export interface Answer {
  query: string;
  /** What was searched for instead, when no page has a word as it was typed. */
  corrected?: string;
  results: Result[];
  /** Words that stand for the query on a page: those to be marked. */
  words: string[];
}

export type SearchOptions = Pick<ReadingOptions, 'lastIsOpen' | 'correct'>;

interface Found extends Omit<Result, 'page' | 'weak'> {
  /** Share of the query's words that the page has, as far as it is believed. */
  covered: number;
  reading: Reading;
}

/** What the text of a page is worth beside its names. */
const textWorth = 0.8;
/** A page with less of the query's words than this is no confident answer. */
const confident = 0.55;
/** One that scores less has the words in passing: in an example, or once in a long text. */
const inPassing = 0.65;
/** Pages with less than this are left out where others have more. */
const least = 0.34;

/** Pages by name alone: at once, with no index. */
export function searchNames(query: string, index: NameIndex, options: SearchOptions = {}): Answer {
  return toAnswer(query, index, byNames(readingsOf(query, index, options), index, options));
}

/** Pages by name and by text. */
export async function search(
  query: string,
  index: NameIndex,
  text: FullTextIndex,
  options: SearchOptions = {},
): Promise<Answer> {
  const quoted = quotedPart(query);
  if (quoted !== undefined) return searchQuoted(query, quoted, index, text);
  const written = await pagesWithWords(query, index, text);
  const readings = readingsOf(query, index, { ...options, written });
  const found = byNames(readings, index, options);
  const reading = bestReading(readings, found);
  if (reading) {
    const isInText = (word: string, isLast: boolean) =>
      knows(word, index) ||
      (written.get(word) ?? 0) > 0 ||
      (options.lastIsOpen !== false && isLast && beginsWord(word, index));
    await addText(found, reading, isInText, index, text);
  }
  return toAnswer(query, index, found);
}

/** Quoted words are sought as they stand. */
async function searchQuoted(
  query: string,
  quoted: string,
  index: NameIndex,
  text: FullTextIndex,
): Promise<Answer> {
  const options = { lastIsOpen: false, correct: false };
  const reading: Reading = { words: splitWords(quoted), trust: 1, corrected: false };
  const named = byNames([reading], index, options);
  const hits = await text.search(`"${quoted}"`);
  const found = new Map<number, Found>();
  for (const { url, score, excerpt } of hits) {
    const place = index.places.get(url);
    if (place === undefined) continue;
    const inText = (textWorth * score) / (hits[0]?.score ?? 1);
    const { score: inNames = 0, ...rest } = named.get(place) ?? {};
    found.set(place, { ...rest, score: inNames + inText, covered: 1, reading, excerpt });
  }
  return toAnswer(query, index, found);
}

/** Each page with its best reading. */
function byNames(
  readings: readonly Reading[],
  index: NameIndex,
  { lastIsOpen = true }: SearchOptions,
): Map<number, Found> {
  const found = new Map<number, Found>();
  for (const reading of readings) {
    for (const { page, ...named } of scoreNames(reading.words, index, lastIsOpen)) {
      const score = named.score * reading.trust;
      if (score <= (found.get(page)?.score ?? 0)) continue;
      found.set(page, { ...named, score, covered: named.covered * reading.trust, reading });
    }
  }
  return found;
}

/** The reading that led to the best page; the first one when none led to any. */
function bestReading(
  readings: readonly Reading[],
  found: ReadonlyMap<number, Found>,
): Reading | undefined {
  const [best] = [...found.values()].sort((a, b) => b.score - a.score);
  return best && best.covered >= confident ? best.reading : readings[0];
}

/** By word of the query that is in no name or question: number of pages whose text has it. */
async function pagesWithWords(
  query: string,
  index: NameIndex,
  text: FullTextIndex,
): Promise<Map<string, number>> {
  const unknown = tellingWords(splitWords(query)).filter((word) => !knows(word, index));
  return new Map(
    await Promise.all(
      unknown.map(async (word): Promise<[string, number]> => {
        const hits = await Promise.all(spellings(word).map((one) => text.search(`"${one}"`)));
        return [word, Math.max(...hits.map(({ length }) => length))];
      }),
    ),
  );
}

/**
 * Adds what the texts of the pages have of a reading.
 * @param isInText whether a word is looked for: for one that stands nowhere the index finds its stem
 */
async function addText(
  found: Map<number, Found>,
  reading: Reading,
  isInText: (word: string, isLast: boolean) => boolean,
  index: NameIndex,
  text: FullTextIndex,
): Promise<void> {
  const telling = tellingWords(reading.words);
  const [together, words] = await Promise.all([
    text.search(telling.join(' ')),
    Promise.all(
      telling.map(async (word, place) => ({
        text: word,
        hits: isInText(word, place === telling.length - 1) ? await searchSpellings(word, text) : [],
      })),
    ),
  ]);
  // Their excerpts show all the words.
  const excerpts = new Map(together.map(({ url, excerpt }) => [url, excerpt]));
  for (const [url, { score, covered, hit }] of scoreText(words, index.data.pages.length)) {
    const place = index.places.get(url);
    if (place === undefined) continue;
    const named = found.get(place);
    found.set(place, {
      ...(named ?? { reading }),
      score: (named?.score ?? 0) + textWorth * reading.trust * score * Math.sqrt(covered),
      covered: Math.max(named?.covered ?? 0, covered * reading.trust),
      excerpt: excerpts.get(url) ?? hit.excerpt,
    });
  }
}

/** Pages that have the word in its British or American spelling, each with the better of its hits. */
async function searchSpellings(word: string, text: FullTextIndex): Promise<FullTextHit[]> {
  const best = new Map<string, FullTextHit>();
  for (const hits of await Promise.all(spellings(word).map((one) => text.search(one)))) {
    for (const hit of hits) {
      if (hit.score > (best.get(hit.url)?.score ?? 0)) best.set(hit.url, hit);
    }
  }
  return [...best.values()];
}

function toAnswer(query: string, index: NameIndex, found: ReadonlyMap<number, Found>): Answer {
  const some = [...found].filter(([, { covered }]) => covered >= least);
  const results = (some.length > 0 ? some : [...found]).sort(
    ([a, one], [b, other]) => other.score - one.score || a - b,
  );
  const best = results[0]?.[1];
  const sure = results.some(([, one]) => isSure(one));
  return {
    query,
    ...(best && sure && best.reading.corrected && { corrected: best.reading.words.join(' ') }),
    results: results.flatMap(([place, one]) => {
      const { score, alias, question, excerpt } = one;
      const page = index.data.pages[place];
      if (!page) return [];
      return {
        page,
        score,
        weak: !isSure(one),
        ...(alias !== undefined && { alias }),
        ...(question !== undefined && { question }),
        ...(excerpt && { excerpt }),
      };
    }),
    words: [...tellingWords(best?.reading.words ?? [])],
  };
}

function isSure({ covered, score }: Found): boolean {
  return covered >= confident && score >= inPassing;
}
