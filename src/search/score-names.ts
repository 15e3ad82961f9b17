import { coreOf, type Name, type NameIndex, type NameKind } from './name-index.ts';
import type { Alias } from './search-data.ts';
import { rarity, weighWords, type QueryWord } from './query-words.ts';
import { scoreQuestions } from './score-questions.ts';
import { isStopWord } from './stop-words.ts';

/** How well a page answers by what the browser knows of it. */
export interface PageScore {
  /** Place of the page in the list. */
  page: number;
  score: number;
  /** Share of the query's words that the page has, by how much they say. */
  covered: number;
  /** The other name by which it was found. */
  alias?: Alias;
  /** The question by which it was found. */
  question?: string;
}

/** What was tried on the tuning half of the labelled queries. */
export const tuning = {
  prefix: 0.85,
  gist: 0.6,
  inQuestion: 0.75,
  question: 1,
  coverage: 0.5,
  /** A name that says more than was asked. */
  partOfName: 0.35,
  partOfNameInBag: 0.4,
  /** For the whole of a name. */
  exact: {
    title: 3,
    'first part': 2.7,
    part: 2.6,
    alias: 2.5,
    'alias part': 1.2,
    initials: 1,
  } satisfies Record<NameKind, number>,
  weight: {
    title: 1,
    'first part': 0.96,
    part: 0.95,
    alias: 0.97,
    'alias part': 0.93,
    initials: 0.6,
  } satisfies Record<NameKind, number>,
  /** For the beginning of a name. */
  start: 0.8,
  /** The whole of a name among words that say nothing. */
  exactAmongStopWords: 0.5,
  /** The words of a name that say something. */
  exactCore: 0.85,
};

/**
 * Scores every page that has anything of the words, in its names or in what is known of its text.
 * @param lastIsOpen whether the last word may be unfinished
 */
export function scoreNames(
  words: readonly string[],
  index: NameIndex,
  lastIsOpen: boolean,
): PageScore[] {
  const query = weighWords(words, index, lastIsOpen);
  const total = sumOf(query.map(({ weight }) => weight));
  const joined = words.join('');
  const core = coreOf(words);
  const best = new Map<number, { phrase: number; bonus: number; name: Name; telling: boolean }>();
  const bags = new Map<number, number[]>();
  const raise = (page: number, place: number, value: number) => {
    const bag = bags.get(page) ?? query.map(() => 0);
    bag[place] = Math.max(bag[place] ?? 0, value);
    bags.set(page, bag);
  };

  for (const name of index.names) {
    const matches = query.map((word) => likenessToName(word, name));
    const start = startBonus(joined, name, query);
    if (start === 0 && matches.every((match) => match === 0)) continue;
    const asked = sumOf(matches.map((match, place) => match * (query[place]?.weight ?? 0))) / total;
    const own = ownCoverage(query, name, index);
    const weight = tuning.weight[name.kind];
    const phrase = weight * asked * (tuning.partOfName + (1 - tuning.partOfName) * own);
    const bonus = Math.max(start, exactBonus(words, joined, core, query, name));
    const known = best.get(name.page);
    if (!known || phrase + bonus > known.phrase + known.bonus) {
      const telling = bonus > 0 || phrase > 0.5;
      best.set(name.page, { phrase, bonus, name, telling });
    }
    matches.forEach((match, place) => {
      const inBag = tuning.partOfNameInBag + (1 - tuning.partOfNameInBag) * own;
      if (match > 0) raise(name.page, place, match * weight * inBag);
      else if (start > 0) raise(name.page, place, start);
    });
  }
  const begun = query.map((word) => stemsOfText(word, index));
  for (const { page, stems } of index.questions) {
    begun.forEach((counting, place) => {
      for (const [stem, worth] of counting) {
        if (stems.has(stem)) raise(page, place, tuning.inQuestion * worth);
      }
    });
  }
  begun.forEach((counting, place) => {
    for (const [stem, worth] of counting) {
      for (const page of index.data.gist.get(stem) ?? []) raise(page, place, tuning.gist * worth);
    }
  });
  const questions = scoreQuestions(words, index);

  return [...bags].map(([page, bag]) => {
    const named = best.get(page);
    const question = questions.get(page);
    const weightOf = (place: number) => query[place]?.weight ?? 0;
    const covered = sumOf(bag.map((value, place) => (value > 0 ? weightOf(place) : 0))) / total;
    const inAll = sumOf(bag.map((value, place) => value * weightOf(place))) / total;
    const likeness = (named?.phrase ?? 0) + inAll + tuning.question * (question?.score ?? 0);
    return {
      page,
      score: (named?.bonus ?? 0) + likeness * covered ** tuning.coverage,
      covered,
      ...(named?.telling && named.name.alias && { alias: named.name.alias }),
      ...(question && question.score > 0.4 && { question: question.text }),
    };
  });
}

function likenessToName(word: QueryWord, { stems, words }: Name): number {
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
  return tuning.prefix * Math.min(1, 0.55 + 0.09 * text.length);
}

/** What counts for the word in the texts of pages. */
function stemsOfText(word: QueryWord, index: NameIndex): readonly (readonly [string, number])[] {
  if (!word.open || word.text.length < 3) return [...word.stems];
  const begun = [...index.spread.keys()]
    .filter((stem) => isBegun(word, stem) && !word.stems.has(stem))
    .map((stem) => [stem, 0.8 * prefixWorth(word.text)] as const);
  return [...word.stems, ...begun];
}

/** For a name that was typed as a whole. */
function exactBonus(
  words: readonly string[],
  joined: string,
  core: string,
  query: readonly QueryWord[],
  name: Name,
): number {
  const bonus = tuning.exact[name.kind];
  if (joined === name.joined) return bonus;
  const sameStems =
    query.length === name.stems.length && query.every(({ stem }, place) => stem === name.stems[place]);
  if (sameStems && query.length === words.length) return 0.96 * bonus;
  if (core !== '' && core === name.core) {
    return bonus * (query.length === words.length ? tuning.exactCore : tuning.exactAmongStopWords);
  }
  return 0;
}

/** For a name whose beginning was typed. */
function startBonus(joined: string, name: Name, query: readonly QueryWord[]): number {
  if (joined.length < 2 || !query.at(-1)?.open || !name.joined.startsWith(joined)) return 0;
  const typed = joined.length / name.joined.length;
  const certain = Math.min(1, joined.length / 5);
  return tuning.start * tuning.weight[name.kind] * (0.6 + 0.4 * typed) * certain;
}

/** Share of a name that was asked for, by how much its words say. */
function ownCoverage(query: readonly QueryWord[], name: Name, index: NameIndex): number {
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
