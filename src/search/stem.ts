import { stemmer } from 'stemmer';
import { toAmerican } from './spelling-variants.ts';

const stems = new Map<string, string>();

/** What the forms of a word have in common: `caches`, `cached` and `caching` have one stem. */
export function stemOf(word: string): string {
  let stem = stems.get(word);
  if (stem === undefined) {
    // A stem of signs and digits (`c#`, `404`) is the word itself.
    stem = /^[a-z]{3,}$/.test(word) ? stemmer(toAmerican(word)) : word;
    stems.set(word, stem);
  }
  return stem;
}
