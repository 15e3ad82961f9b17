import type { NameIndex } from './name-index.ts';
import { stemOf } from './stem.ts';
import { isFiller, isStopWord } from './stop-words.ts';
import { synonymsOf } from './synonyms.ts';

/** A word of the query with all that counts for it. */
export interface QueryWord {
  text: string;
  stem: string;
  /** How much it says: rare words say more. */
  weight: number;
  /** Still being typed: it may be the beginning of a word. */
  open: boolean;
  /** It is the beginning of a word and no word itself: `javas` is on its way to JavaScript, no form of Java. */
  cut: boolean;
  /** Stems that count for it, and how much. */
  stems: ReadonlyMap<string, number>;
}

const synonymWorth = 0.6;
const fillerWorth = 0.3;
const stopWordWorth = 0.15;

/** The words that say something; all of them when none does. */
export function tellingWords(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !isStopWord(word));
  return telling.length > 0 ? telling : words;
}

/** The telling words of a query, weighed by how few pages have them. */
export function weighWords(
  words: readonly string[],
  index: NameIndex,
  lastIsOpen: boolean,
): QueryWord[] {
  const some = tellingWords(words);
  const last = words.at(-1) ?? '';
  // `sql in` may become `sql injection`.
  const telling = lastIsOpen && some.at(-1) !== last ? [...some, last] : some;
  const onlyFillers = some.every(isFiller);
  return telling.map((text, place) => {
    const open = lastIsOpen && place === telling.length - 1;
    const cut = open && isCut(text, index);
    const stem = cut ? text : stemOf(text);
    return {
      text,
      stem,
      cut,
      open,
      weight: rarity(stem, index) * (onlyFillers && isFiller(text) ? 1 : commonWorth(text)),
      stems: stemsFor(stem),
    };
  });
}

/** All words of a query: in a question even `how` and `who` say something. */
export function weighAllWords(words: readonly string[], index: NameIndex): QueryWord[] {
  return words.map((text) => {
    const stem = stemOf(text);
    const weight = commonWorth(text) * rarity(stem, index);
    return { text, stem, weight, open: false, cut: false, stems: stemsFor(stem) };
  });
}

function isCut(text: string, { nameWords }: NameIndex): boolean {
  return !nameWords.has(text) && [...nameWords].some((word) => word.startsWith(text));
}

/** Words that are in many questions count for less. */
function commonWorth(word: string): number {
  if (isStopWord(word)) return stopWordWorth;
  return isFiller(word) ? fillerWorth : 1;
}

/** How much a stem tells one page from the others. */
export function rarity(stem: string, { spread, data }: NameIndex): number {
  return Math.log(1 + data.pages.length / (spread.get(stem) ?? 1));
}

function stemsFor(stem: string): Map<string, number> {
  return new Map([
    ...[...synonymsOf(stem)].map((other) => [other, synonymWorth] as const),
    [stem, 1],
  ]);
}
