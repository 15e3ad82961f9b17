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

/** So many readings are searched; the likeliest come first. */
const most = 8;

/**
 * The ways to read a query: as typed, with words joined (`web socket`) or split (`loadbalancer`), and with
 * words that nobody wrote taken for those they resemble.
 * @param isKnown whether a word that is in no name stands in some text
 */
export function readingsOf(
  query: string,
  index: NameIndex,
  { lastIsOpen = true, correct = true, isKnown = () => false }: ReadingOptions = {},
): Reading[] {
  const words = splitWords(query);
  if (words.length === 0) return [];
  const joined = joinings(words, index).map(
    (words): Reading => ({ words, trust: 0.98, corrected: false }),
  );
  // In `my sql` and `no sql` a word that says nothing alone is half of another.
  const swallowed = words.length < 4 && words.some(isStopWord) && joined.length > 0;
  const typed: Reading = { words, trust: swallowed ? 0.7 : 1, corrected: false };
  const bases = [typed, ...joined];
  const spelt = bases.flatMap((base) => {
    const unknown = base.words.findIndex(
      (word, place) =>
        !isStopWord(word) &&
        !knows(word, index) &&
        !isKnown(word) &&
        !(lastIsOpen && place === base.words.length - 1 && begins(word, index)),
    );
    if (unknown < 0) return [base];
    return [base, ...respell(base, unknown, index, { lastIsOpen, correct, isKnown })];
  });
  return unique(spelt)
    .sort((a, b) => b.trust - a.trust)
    .slice(0, most);
}

export interface ReadingOptions {
  lastIsOpen?: boolean;
  /** False for `Search for … instead`. */
  correct?: boolean;
  isKnown?: (word: string) => boolean;
}

/**
 * Whether some name or text has the word, or another form of it. A common stem alone is not enough:
 * `continous` is no form of `continue`.
 */
export function knows(word: string, { forms }: NameIndex): boolean {
  const stem = stemOf(word);
  const alike = forms.get(stem) ?? [];
  return alike.some((form) => isFormOf(word, form)) || synonymsOf(stem).size > 0 || /^\d+$/.test(word);
}

const inflection =
  /^(e|s|es|y|ies|d|ed|ied|ing|er|ers|or|ors|ion|ions|ation|ations|able|al|ly|ment|ments|ive|ity|[a-z]ed|[a-z]ing|[a-z]er)?$/;

function isFormOf(word: string, form: string): boolean {
  let same = 0;
  while (same < word.length && word[same] === form[same]) same++;
  return inflection.test(word.slice(same)) && inflection.test(form.slice(same));
}

function begins(word: string, index: NameIndex): boolean {
  return word.length > 1 && [...index.vocabulary.keys()].some((other) => other.startsWith(word));
}

/** The reading with its first unknown word split or corrected, and then the next one. */
function respell(base: Reading, place: number, index: NameIndex, options: ReadingOptions): Reading[] {
  const word = base.words[place] ?? '';
  const isOpen = options.lastIsOpen === true && place === base.words.length - 1;
  const split = splittings(word, index).map((parts) => ({ parts, trust: 0.97, corrected: false }));
  const corrected =
    options.correct === false || split.length > 0
      ? []
      : correctionsOf(word, index, isOpen).map(({ text, trust }) => ({
          parts: [text],
          trust,
          corrected: true,
        }));
  return [...split, ...corrected].flatMap(({ parts, trust, corrected }) => {
    const words = base.words.toSpliced(place, 1, ...parts);
    const reading = { words, trust: base.trust * trust, corrected: base.corrected || corrected };
    const next = words.findIndex(
      (other, at) =>
        at >= place + parts.length &&
        !isStopWord(other) &&
        !knows(other, index) &&
        options.isKnown?.(other) !== true,
    );
    return next < 0 ? [reading] : [...respell(reading, next, index, options), reading];
  });
}

/** The words with two neighbours joined, where the pages write them as one. */
function joinings(words: readonly string[], index: NameIndex): string[][] {
  return words.slice(1).flatMap((second, place) => {
    const joined = `${words[place] ?? ''}${second}`;
    const isName = index.words.has(joined) || index.forms.has(stemOf(joined));
    return isName ? [words.toSpliced(place, 2, joined)] : [];
  });
}

/** The two words a word is made of. */
function splittings(word: string, index: NameIndex): string[][] {
  const found: string[][] = [];
  for (let cut = 2; cut <= word.length - 2; cut++) {
    const parts = [word.slice(0, cut), word.slice(cut)];
    if (parts.every((part) => part.length > 2 && isWritten(part, index))) found.push(parts);
  }
  return found;
}

function isWritten(word: string, { vocabulary, forms }: NameIndex): boolean {
  return vocabulary.has(word) || forms.has(stemOf(word));
}

function unique(readings: readonly Reading[]): Reading[] {
  const seen = new Set<string>();
  return readings.filter(({ words }) => {
    const key = words.join(' ');
    return !seen.has(key) && seen.add(key);
  });
}
