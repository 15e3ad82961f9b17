import type { Excerpt, FullTextHit, FullTextIndex } from './full-text.ts';
import type { NameIndex } from './name-index.ts';
import { tellingWords } from './query-words.ts';
import { knows, readingsOf, type Reading } from './read-query.ts';
import { quotedPart } from './quoted-part.ts';
import type { SearchPage } from './search-data.ts';
import { scoreNames } from './score-names.ts';
import { spellings } from './spelling-variants.ts';
import { splitWords } from './fold-text.ts';

/** A page among the results. */
export interface Result {
  page: SearchPage;
  score: number;
  /** It has some of the words only. */
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

export interface SearchOptions {
  /** Whether the last word may be unfinished. */
  lastIsOpen?: boolean;
  /** False for `Search for … instead`. */
  correct?: boolean;
}

interface Found extends Omit<Result, 'page' | 'weak'> {
  covered: number;
  reading: Reading;
}

/** What the full text adds to the score of a page that is known by its names. */
const textWorth = 0.3;
/** A page with less of the query's words than this is no confident answer. */
const confident = 0.55;
/** A page with less than this is none. */
const least = 0.34;
/** With fewer pages than this, pages that have single words are added. */
const enough = 3;

/** Pages by name alone: at once, with no index. */
export function searchNames(query: string, index: NameIndex, options: SearchOptions = {}): Answer {
  return answer(query, index, byNames(readingsOf(query, index, options), index, options));
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
  const written = await writtenWords(query, index, text);
  const isKnown = (word: string) => written.has(word);
  const readings = readingsOf(query, index, { ...options, isKnown });
  const found = byNames(readings, index, options);
  const best = bestReading(readings, found);
  if (!best) return answer(query, index, found);

  const known = (word: string) => knows(word, index) || isKnown(word);
  const telling = tellingWords(best.words);
  const complete = telling.every((word, place) => {
    const open = options.lastIsOpen !== false && place === telling.length - 1;
    return open || known(word);
  });
  if (complete) {
    const hits = await Promise.all(spellingsOf(telling).map((words) => text.search(words.join(' '))));
    for (const list of hits) addHits(found, list, list[0]?.score ?? 1, best, 1, index);
  }
  const strong = [...found.values()].filter(({ covered }) => covered >= confident);
  if (strong.length < enough) {
    const single = telling.filter(known);
    const hits = await Promise.all(single.map((word) => text.search(word)));
    addSingles(found, hits, best, single.length / telling.length, index);
  }
  return answer(query, index, found);
}

/** Quoted words are sought as they stand, in names first. */
async function searchQuoted(
  query: string,
  quoted: string,
  index: NameIndex,
  text: FullTextIndex,
): Promise<Answer> {
  const options = { lastIsOpen: false, correct: false };
  const readings = readingsOf(quoted, index, options).slice(0, 1);
  const reading = readings[0];
  if (!reading) return { query, results: [], words: [] };
  const hits = await text.search(`"${quoted}"`);
  const holders = new Set(hits.map(({ url }) => url));
  const named = byNames(readings, index, options);
  for (const [place, page] of index.data.pages.entries()) {
    if (!holders.has(page.url)) named.delete(place);
  }
  addHits(named, hits, hits[0]?.score ?? 1, reading, 1, index);
  return answer(query, index, named);
}

/** Each page with its best reading. */
function byNames(
  readings: readonly Reading[],
  index: NameIndex,
  { lastIsOpen = true }: SearchOptions,
): Map<number, Found> {
  const found = new Map<number, Found>();
  for (const reading of readings) {
    for (const { page, score, covered, alias, question } of scoreNames(
      reading.words,
      index,
      lastIsOpen,
    )) {
      const trusted = score * reading.trust;
      if (trusted <= (found.get(page)?.score ?? 0)) continue;
      found.set(page, {
        score: trusted,
        covered,
        reading,
        ...(alias && !alias.misspelt && { alias: alias.text }),
        ...(question !== undefined && { question }),
      });
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

/** The words that are in no name and yet in the text of some page, as they were typed. */
async function writtenWords(
  query: string,
  index: NameIndex,
  text: FullTextIndex,
): Promise<Set<string>> {
  const unknown = tellingWords(splitWords(query)).filter((word) => !knows(word, index));
  const hits = await Promise.all(unknown.map((word) => text.search(`"${word}"`)));
  return new Set(unknown.filter((_word, place) => (hits[place]?.length ?? 0) > 0));
}

/** The words in each spelling of theirs: as typed, all British, all American. */
function spellingsOf(words: readonly string[]): string[][] {
  const both = words.map(spellings);
  const other = both.map(([typed = '', other = typed]) => other);
  return other.join(' ') === words.join(' ') ? [[...words]] : [[...words], other];
}

function addHits(
  found: Map<number, Found>,
  hits: readonly FullTextHit[],
  top: number,
  reading: Reading,
  covered: number,
  index: NameIndex,
): void {
  for (const hit of hits) {
    const place = index.places.get(hit.url);
    if (place === undefined) continue;
    const known = found.get(place);
    const score = (textWorth * hit.score) / top;
    found.set(place, {
      ...(known ?? { reading }),
      score: (known?.score ?? 0) + score,
      covered: Math.max(known?.covered ?? 0, covered),
      excerpt: hit.excerpt,
    });
  }
}

/** Adds up what each page has of single words. */
function addSingles(
  found: Map<number, Found>,
  lists: readonly (readonly FullTextHit[])[],
  reading: Reading,
  known: number,
  index: NameIndex,
): void {
  const sums = new Map<string, { hit: FullTextHit; score: number; words: number }>();
  for (const hits of lists) {
    for (const hit of hits) {
      const sum = sums.get(hit.url);
      sums.set(hit.url, {
        hit: sum && sum.hit.score > hit.score ? sum.hit : hit,
        score: (sum?.score ?? 0) + hit.score,
        words: (sum?.words ?? 0) + 1,
      });
    }
  }
  const ranked = [...sums.values()].sort((a, b) => b.score - a.score);
  const top = ranked[0]?.score ?? 1;
  for (const { hit, score, words } of ranked) {
    const place = index.places.get(hit.url);
    if (place === undefined || found.get(place)?.excerpt) continue;
    const covered = (known * words) / lists.length;
    addHits(found, [{ ...hit, score }], top, reading, Math.min(covered, 0.5), index);
  }
}

function answer(query: string, index: NameIndex, found: ReadonlyMap<number, Found>): Answer {
  const results = [...found]
    .filter(([, { covered }]) => covered >= least)
    .sort(([a, one], [b, other]) => other.score - one.score || a - b);
  const best = results[0]?.[1];
  const sure = results.some(([, { covered }]) => covered >= confident);
  return {
    query,
    ...(best && sure && best.reading.corrected && { corrected: best.reading.words.join(' ') }),
    results: results.flatMap(([place, { covered, reading, ...result }]) => {
      const page = index.data.pages[place];
      return page ? [{ ...result, page, weak: covered < confident }] : [];
    }),
    words: [...tellingWords(best?.reading.words ?? [])],
  };
}
