import { correctionsOf } from './correct-word.ts';
import { splitWords } from './fold-text.ts';
import type { NameIndex } from './name-index.ts';
import { stemOf } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { synonymsOf } from './synonyms.ts';

/** One way to read what was typed. */
export interface Reading {
  words: readonly string[];
  /** How far it is believed: 1 as typed, less when words were changed. */
  trust: number;
  /** Words that were taken for others. */
  corrected: boolean;
}

export interface ReadingOptions {
  /** Whether the last word may be unfinished. */
  lastIsOpen?: boolean;
  /** False for `Search for … instead`. */
  correct?: boolean;
  /** By word that is in no name or question: number of pages whose text has it, when that is known. */
  written?: ReadonlyMap<string, number>;
}

/** So many readings are searched; the likeliest come first. */
const most = 8;
/** A word that no more pages have than this may still be a slip: `cashing` where all speak of caching. */
const rare = 3;
/** How far a correction is believed when some page has the word as it was typed. */
const againstText = 0.85;
/** How far a query is believed to be the words of an acronym: less than words that a page has as its name. */
const spelledOut = 0.6;

/**
 * The ways to read a query: as typed, with words joined (`web socket`) or split (`loadbalancer`), with words
 * that nobody wrote taken for those they resemble, and by the first letters (`integrated development environment`).
 */
export function readingsOf(
  query: string,
  index: NameIndex,
  options: ReadingOptions = {},
): Reading[] {
  const words = splitWords(query);
  if (words.length === 0) return [];
  const joined = joinings(words, index).map((words): Reading => ({
    words,
    trust: 0.98,
    corrected: false,
  }));
  // In `my sql` and `no sql` a word that says nothing alone is half of another.
  const swallowed = words.length < 4 && words.some(isStopWord) && joined.length > 0;
  const typed: Reading = { words, trust: swallowed ? 0.7 : 1, corrected: false };
  const readings = [typed, ...joined].flatMap((base) => [
    base,
    ...respell(base, 0, index, options),
  ]);
  const letters = words.map(([letter = '']) => letter).join('');
  if (words.length > 2 && !isStopWord(words[0] ?? '') && index.acronyms.has(letters)) {
    readings.push({ words: [letters], trust: spelledOut, corrected: false });
  }
  return unique(readings)
    .sort((a, b) => b.trust - a.trust)
    .slice(0, most);
}

/**
 * Whether some name or question has the word, or another form of it. A common stem alone is not enough:
 * `continous` is no form of `continue`.
 */
export function knows(word: string, { forms }: NameIndex): boolean {
  const stem = stemOf(word);
  const alike = forms.get(stem) ?? [];
  return (
    alike.some((form) => isFormOf(word, form)) || synonymsOf(stem).size > 0 || /^\d+$/.test(word)
  );
}

const inflection =
  /^(e|s|es|y|ies|d|ed|ied|ing|er|ers|or|ors|ion|ions|ation|ations|able|al|ly|ment|ments|ive|ity|[a-z]ed|[a-z]ing|[a-z]er)?$/;

function isFormOf(word: string, form: string): boolean {
  let same = 0;
  while (same < word.length && word[same] === form[same]) same++;
  return inflection.test(word.slice(same)) && inflection.test(form.slice(same));
}

/** The readings in which the words from a place on that may be slips are split or corrected. */
function respell(
  base: Reading,
  from: number,
  index: NameIndex,
  options: ReadingOptions,
): Reading[] {
  const place = base.words.findIndex(
    (word, at) => at >= from && mayBeSlip(word, at === base.words.length - 1, index, options),
  );
  const word = base.words[place];
  if (word === undefined) return [];
  const isOpen = options.lastIsOpen !== false && place === base.words.length - 1;
  const isWritten = (options.written?.get(word) ?? 0) > 0;
  const split = splittings(word, index).map((parts) => ({ parts, trust: 0.95, corrected: false }));
  const corrected =
    options.correct === false
      ? []
      : correctionsOf(word, index, isOpen).map(({ text, trust }) => ({
          parts: [text],
          trust: trust * (isWritten ? againstText : 1),
          corrected: true,
        }));
  const changed = [
    ...split,
    ...corrected,
    ...(corrected.length > 0 ? [] : splitSlips(word, index, options)),
  ].flatMap(({ parts, trust, corrected }) => {
    const reading: Reading = {
      words: base.words.toSpliced(place, 1, ...parts),
      trust: base.trust * trust,
      corrected: base.corrected || corrected,
    };
    return [reading, ...respell(reading, place + parts.length, index, options)];
  });
  return [...changed, ...respell(base, place + 1, index, options)];
}

function mayBeSlip(
  word: string,
  isLast: boolean,
  index: NameIndex,
  { lastIsOpen = true, written }: ReadingOptions,
): boolean {
  if (isStopWord(word) || knows(word, index) || (written?.get(word) ?? 0) > rare) return false;
  return !(lastIsOpen && isLast && beginsWord(word, index));
}

/** Whether a word of a name or question begins so. */
export function beginsWord(text: string, { vocabulary }: NameIndex): boolean {
  return text.length > 1 && [...vocabulary.keys()].some((word) => word.startsWith(text));
}

/** The words with two neighbours joined, where the pages write them as one. */
function joinings(words: readonly string[], index: NameIndex): string[][] {
  return words.slice(1).flatMap((second, place) => {
    const joined = `${words[place] ?? ''}${second}`;
    return isWritten(joined, index) ? [words.toSpliced(place, 2, joined)] : [];
  });
}

/** The two words a word is made of. */
function splittings(word: string, index: NameIndex): string[][] {
  const found: string[][] = [];
  for (let cut = 3; cut <= word.length - 3; cut++) {
    const parts = [word.slice(0, cut), word.slice(cut)];
    if (parts.every((part) => isWritten(part, index))) found.push(parts);
  }
  return found;
}

/** The two words of which a word is made, one of them with a slip: `ratelimting`. */
function splitSlips(
  word: string,
  index: NameIndex,
  { correct }: ReadingOptions,
): { parts: string[]; trust: number; corrected: boolean }[] {
  if (correct === false) return [];
  const cuts = Array.from({ length: Math.max(0, word.length - 7) }, (_, at) => at + 4);
  return cuts.flatMap((cut) => {
    const [first, second] = [word.slice(0, cut), word.slice(cut)];
    if (index.nameWords.has(first)) {
      return correctionsOf(second, index, false).map(({ text, trust }) => ({
        parts: [first, text],
        trust: 0.95 * trust,
        corrected: true,
      }));
    }
    return index.nameWords.has(second)
      ? correctionsOf(first, index, false).map(({ text, trust }) => ({
          parts: [text, second],
          trust: 0.95 * trust,
          corrected: true,
        }))
      : [];
  });
}

function isWritten(word: string, { nameWords, forms }: NameIndex): boolean {
  return (
    nameWords.has(word) || (forms.get(stemOf(word)) ?? []).some((form) => isFormOf(word, form))
  );
}

function unique(readings: readonly Reading[]): Reading[] {
  const seen = new Set<string>();
  return readings.filter(({ words }) => {
    const key = words.join(' ');
    return !seen.has(key) && seen.add(key);
  });
}
