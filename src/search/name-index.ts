import { splitWords } from './fold-text.ts';
import type { SearchData } from './search-data.ts';
import { stemOf } from './stem.ts';
import { isFiller, isStopWord } from './stop-words.ts';
import { wordPairs } from './word-pairs.ts';

/** What a name is: the title, a part of it, another name of the page, or a part of that. */
export type NameKind = 'title' | 'first part' | 'part' | 'alias' | 'alias part';

/** A name of a page, made ready for comparing. */
export interface Name {
  /** Place of the page in the list. */
  page: number;
  kind: NameKind;
  words: readonly string[];
  stems: readonly string[];
  /** Its words without spaces: `websocket` and `web socket` are one. */
  joined: string;
  /** The stems that say something, joined: `Front-end basics` is asked for as `frontend`. */
  core: string;
  /** The alias as it is written. */
  alias?: string;
}

/** A question that a page answers, made ready for comparing. */
export interface Question {
  page: number;
  text: string;
  stems: ReadonlySet<string>;
}

/** All names and questions of all pages, and the words in them. */
export interface NameIndex {
  data: SearchData;
  /** Places of the pages by address. */
  places: ReadonlyMap<string, number>;
  names: readonly Name[];
  questions: readonly Question[];
  /** Words as they are written in titles and aliases. */
  nameWords: ReadonlySet<string>;
  /** Acronyms in titles and aliases, in small letters: `ide`, `paas`. */
  acronyms: ReadonlySet<string>;
  /** By stem: words as they are written in names and questions. */
  forms: ReadonlyMap<string, readonly string[]>;
  /** By word of a name or question, stop words left out: number of pages that have it. */
  vocabulary: ReadonlyMap<string, number>;
  /** By stem: number of pages that have it in a name or question. */
  spread: ReadonlyMap<string, number>;
  /** By two stems that stand next to each other in a name or question: the pages that have them. */
  pairs: ReadonlyMap<string, ReadonlySet<number>>;
}

/** Makes the data ready to be searched; done once. */
export function indexNames(data: SearchData): NameIndex {
  const names = data.pages.flatMap(({ title, aliases }, page) => [
    ...namesOf(page, title),
    ...aliases.flatMap((alias) => namesOf(page, alias, alias)),
  ]);
  const questions = data.pages.flatMap(({ questions }, page) =>
    questions.map((text) => ({ page, text, stems: new Set(splitWords(text).map(stemOf)) })),
  );
  const pagesOfStem = new Map<string, Set<number>>();
  const count = (stem: string, page: number) => {
    pagesOfStem.set(stem, (pagesOfStem.get(stem) ?? new Set()).add(page));
  };
  for (const { page, stems } of names) stems.forEach((stem) => count(stem, page));
  for (const { page, stems } of questions) stems.forEach((stem) => count(stem, page));
  const pagesOfPair = new Map<string, Set<number>>();
  const addPairs = (words: readonly string[], page: number) => {
    for (const pair of wordPairs(words).keys()) {
      pagesOfPair.set(pair, (pagesOfPair.get(pair) ?? new Set()).add(page));
    }
  };
  for (const { page, words } of names) addPairs(words, page);
  for (const { page, text } of questions) addPairs(splitWords(text), page);
  const spread = new Map([...pagesOfStem].map(([stem, pages]) => [stem, pages.size]));

  const nameWords = new Set(names.flatMap(({ words }) => words));
  const words = new Set([...nameWords, ...questions.flatMap(({ text }) => splitWords(text))]);
  return {
    data,
    places: new Map(data.pages.map(({ url }, place) => [url, place])),
    names,
    questions,
    nameWords,
    acronyms: new Set(
      data.pages.flatMap(({ title, aliases }) => [title, ...aliases]).flatMap(acronymsIn),
    ),
    forms: Map.groupBy(words, stemOf),
    vocabulary: new Map(
      [...words]
        .filter((word) => !isStopWord(word))
        .map((word) => [word, spread.get(stemOf(word)) ?? 1]),
    ),
    spread,
    pairs: pagesOfPair,
  };
}

/** The stems of words that say something, joined. */
export function coreOf(words: readonly string[]): string {
  const telling = words.filter((word) => !isStopWord(word) && !isFiller(word));
  return telling.map(stemOf).join('');
}

/** A title or alias, and what it is made of. */
function namesOf(page: number, text: string, alias?: string): Name[] {
  const whole: [NameKind, string[]] = [alias ? 'alias' : 'title', splitWords(text)];
  const parts = splitName(text).map((part, place): [NameKind, string[]] => [
    alias ? 'alias part' : place === 0 ? 'first part' : 'part',
    part,
  ]);
  // `Single-page application SPA`: who writes an acronym beside its words is asked for by it.
  const acronyms = [...text.matchAll(/\b[A-Z][A-Z0-9]{1,5}\b/g)]
    .map(([letters]) => letters.toLowerCase())
    .filter((letters) => initialsOf(whole[1]).startsWith(letters))
    .map((letters): [NameKind, string[]] => [alias ? 'alias part' : 'part', [letters]]);
  const seen = new Set<string>();
  return [whole, ...parts, ...acronyms]
    .filter(([, words]) => {
      const joined = words.join('');
      return joined !== '' && !seen.has(joined) && seen.add(joined);
    })
    .map(([kind, words]) => ({
      page,
      kind,
      words,
      stems: words.map(stemOf),
      joined: words.join(''),
      core: coreOf(words),
      ...(alias && { alias }),
    }));
}

/** `Threads, processes and concurrency` and `CORS (cross-origin resource sharing)` are several names. */
function splitName(text: string): string[][] {
  const parts = text
    .split(/[(),:;/–]|\band\b|\bwith\b|\bvs\b|\bor\b/i)
    .map((part) => {
      const words = splitWords(part);
      const start = words.findIndex((word) => !isStopWord(word));
      return start < 0 ? [] : words.slice(start);
    })
    .filter((words) => words.length > 0);
  return parts.length > 1 ? parts : [];
}

/** Short words with several capitals, in small letters and without the `s` of several. */
function acronymsIn(text: string): string[] {
  return [...text.matchAll(/\b([A-Z][a-z]?[a-z]?[A-Z]+)s?\b/g)].map(([, letters = '']) =>
    letters.toLowerCase(),
  );
}

/** First letters of the words that say something. */
function initialsOf(words: readonly string[]): string {
  return words.flatMap((word) => (isStopWord(word) ? [] : (word[0] ?? ''))).join('');
}
