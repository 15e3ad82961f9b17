import { coreOf, type Name, type NameIndex, type NameKind } from './name-index.ts';
import { rarity, weighWords, type QueryWord } from './query-words.ts';
import { scorePairs } from './score-pairs.ts';
import { scoreQuestions } from './score-questions.ts';
import { isStopWord } from './stop-words.ts';

/** How well a page answers by its names and questions. */
export interface PageScore {
  /** Place of the page in the list. */
  page: number;
  score: number;
  /** Share of the query's words that the page has, by how much they say. */
  covered: number;
  /** The other name by which it was found. */
  alias?: string;
  /** The question by which it was found. */
  question?: string;
}

/** What counts how much; found by trying on the tuning half of the labelled queries. */
export const worth = {
  /** A name typed as a whole is first, whatever else speaks for other pages. */
  exact: {
    title: 3,
    'first part': 2.7,
    part: 2.6,
    alias: 2.5,
    'alias part': 1.2,
  } satisfies Record<NameKind, number>,
  /** Of the exact name, when only the words of it that say something were typed. */
  exactCore: 0.85,
  /** Of the exact name, when it stands among words that say nothing. */
  exactAmongStopWords: 0.5,
  /** The beginning of a name; of a title more than of another name. */
  start: {
    title: 2.4,
    'first part': 2.1,
    part: 1.5,
    alias: 1,
    'alias part': 0.6,
  } satisfies Record<NameKind, number>,
  /** One name that says most of the words. */
  name: 1,
  /** The words, each where the page says it best. */
  words: 1.1,
  /** The question most like the query. */
  question: 0.7,
  /** Neighbouring words that the page says next to each other. */
  pairs: 0.6,
  /** A word in a name, by the kind of name. */
  inName: {
    title: 1,
    'first part': 0.96,
    part: 0.95,
    alias: 0.97,
    'alias part': 0.93,
  } satisfies Record<NameKind, number>,
  /** A word in a question. */
  inQuestion: 0.7,
  /** Of a word in a name, when it is but a small part of the name. */
  smallPart: 0.4,
  /** The beginning of a word. */
  prefix: 0.85,
};

/** Scores like this and more say that the question is what the page was found by. */
const tellingQuestion = 0.4;

/**
 * Scores every page that has anything of the words in its names or questions.
 * @param lastIsOpen whether the last word may be unfinished
 */
export function scoreNames(
  words: readonly string[],
  index: NameIndex,
  lastIsOpen: boolean,
): PageScore[] {
  const query = weighWords(words, index, lastIsOpen);
  const total = sumOf(query.map(({ weight }) => weight));
  const share = (values: readonly number[]) =>
    sumOf(values.map((value, place) => value * (query[place]?.weight ?? 0))) / total;
  const bestNames = new Map<number, NameScore>();
  /** By page: what each word is worth where the page says it best. */
  const bestWords = new Map<number, number[]>();
  const raise = (page: number, place: number, value: number) => {
    const values = bestWords.get(page) ?? query.map(() => 0);
    values[place] = Math.max(values[place] ?? 0, value);
    bestWords.set(page, values);
  };

  for (const name of index.names) {
    const matches = query.map((word) => likenessToName(word, name));
    const start = startWorth(words, name, query);
    if (start === 0 && matches.every((match) => match === 0)) continue;
    const own = worth.smallPart + (1 - worth.smallPart) * ownShare(query, name, index);
    const inName = worth.inName[name.kind];
    const alike = inName * share(matches) * own;
    const exact = Math.max(start, exactWorth(words, query, name));
    const best = bestNames.get(name.page);
    if (!best || alike + exact > best.alike + best.exact) {
      bestNames.set(name.page, { name, alike, exact });
    }
    matches.forEach((match, place) => {
      if (match > 0) raise(name.page, place, match * inName * own);
      else if (start > 0) raise(name.page, place, Math.min(1, start));
    });
  }
  const wanted = query.map((word) => stemsInQuestions(word, index));
  for (const { page, stems } of index.questions) {
    wanted.forEach((counting, place) => {
      for (const [stem, value] of counting) {
        if (stems.has(stem)) raise(page, place, worth.inQuestion * value);
      }
    });
  }
  const questions = scoreQuestions(words, index);
  const pairs = scorePairs(words, index);

  return [...bestWords].map(([page, values]) => {
    const { name, alike = 0, exact = 0 } = bestNames.get(page) ?? {};
    const question = questions.get(page);
    const covered = share(values.map((value) => (value > 0 ? 1 : 0)));
    const likeness =
      worth.name * alike + worth.words * share(values) + worth.question * (question?.score ?? 0);
    const together = worth.pairs * (pairs.get(page) ?? 0);
    return {
      page,
      score: exact + together + likeness * Math.sqrt(covered),
      covered,
      ...(name?.alias && (exact > 0 || alike > 0.5) && { alias: name.alias }),
      ...(question && question.score > tellingQuestion && { question: question.text }),
    };
  });
}

interface NameScore {
  name: Name;
  /** How much of the query and of the name are alike, from 0 to 1. */
  alike: number;
  /** What it is worth that the name, or its beginning, was typed as it is. */
  exact: number;
}

function likenessToName(word: QueryWord, { stems, words }: Name): number {
  // One letter is the beginning of a name, or all of it, as in `C`.
  if (word.open && word.text.length === 1 && words.length > 1) return 0;
  return Math.max(...stems.map((stem, place) => likeness(word, stem, words[place] ?? '')));
}

function likeness(word: QueryWord, stem: string, form: string): number {
  const known = word.stems.get(stem) ?? 0;
  return isBegun(word, form) ? Math.max(known, prefixWorth(word.text)) : known;
}

function isBegun({ open, text }: QueryWord, word: string): boolean {
  return open && text.length > 1 && word.startsWith(text);
}

/** Few letters may be the beginning of anything. */
function prefixWorth(text: string): number {
  return worth.prefix * Math.min(1, 0.55 + 0.09 * text.length);
}

/** What counts for the word in questions. */
function stemsInQuestions(
  word: QueryWord,
  index: NameIndex,
): readonly (readonly [stem: string, value: number])[] {
  if (!word.open || word.text.length < 3) return [...word.stems];
  const begun = [...index.spread.keys()]
    .filter((stem) => isBegun(word, stem) && !word.stems.has(stem))
    .map((stem) => [stem, 0.8 * prefixWorth(word.text)] as const);
  return [...word.stems, ...begun];
}

/** For a name that was typed as a whole. */
function exactWorth(words: readonly string[], query: readonly QueryWord[], name: Name): number {
  const whole = worth.exact[name.kind];
  if (words.join('') === name.joined) return whole;
  if (query.at(-1)?.cut) return 0;
  const isWhole = query.length === words.length;
  const sameStems =
    query.length === name.stems.length &&
    query.every(({ stem }, place) => stem === name.stems[place]);
  if (sameStems && isWhole) return 0.96 * whole;
  const core = coreOf(words);
  if (core === '' || core !== name.core) return 0;
  return whole * (isWhole ? worth.exactCore : worth.exactAmongStopWords);
}

/** For a name whose beginning was typed: the surer, the more was typed. */
function startWorth(words: readonly string[], name: Name, query: readonly QueryWord[]): number {
  const joined = words.join('');
  if (!query.at(-1)?.open || !name.joined.startsWith(joined)) return 0;
  const typed = joined.length / name.joined.length;
  const certain = words.length > 1 ? 1.5 : Math.min(1, Math.max(0.5, joined.length / 5));
  return worth.start[name.kind] * (0.8 + 0.2 * typed) * certain;
}

/** Share of a name that was asked for, by how much its words say. */
function ownShare(query: readonly QueryWord[], name: Name, index: NameIndex): number {
  let all = 0;
  let asked = 0;
  name.stems.forEach((stem, place) => {
    const form = name.words[place] ?? '';
    if (isStopWord(form) && name.stems.length > 1) return;
    const weight = rarity(stem, index);
    all += weight;
    asked += weight * Math.max(...query.map((word) => likeness(word, stem, form)));
  });
  return all === 0 ? 0 : asked / all;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
