import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../src/search/edit-distance.ts';
import { foldText, splitWords } from '../../../src/search/fold-text.ts';
import { quotedPart } from '../../../src/search/quoted-part.ts';
import { spellings } from '../../../src/search/spelling-variants.ts';
import { stemOf } from '../../../src/search/stem.ts';
import { isFiller, isStopWord } from '../../../src/search/stop-words.ts';
import { synonymsOf } from '../../../src/search/synonyms.ts';

describe('folding', () => {
  it('takes away case, accents and apostrophes', () => {
    expect(foldText('  Résumé  of LET’S Encrypt ')).toBe('resume of lets encrypt');
  });

  it('keeps the signs that are part of a name', () => {
    expect(splitWords('C# and C++, or Node.js?')).toEqual(['c#', 'and', 'c++', 'or', 'nodejs']);
  });

  it('parts words at every other sign', () => {
    expect(splitWords('CI/CD: cross-site <script> 127.0.0.1')).toEqual([
      'ci',
      'cd',
      'cross',
      'site',
      'script',
      '127001',
    ]);
  });

  it('finds no word in signs alone', () => {
    expect(splitWords(' ++ ?! ')).toEqual([]);
  });
});

describe('the number of slips', () => {
  it.each([
    ['cache', 'cache', 0],
    ['cahce', 'cache', 1],
    ['cach', 'cache', 1],
    ['caache', 'cache', 1],
    ['cashe', 'cache', 1],
    ['ache', 'cache', 1],
    ['postgers', 'postgres', 1],
    ['kuberentes', 'kubernetes', 1],
    ['phyton', 'python', 2],
  ])('between %s and %s is %i', (a, b, slips) => {
    expect(editDistance(a, b, 2)).toBe(slips);
    expect(editDistance(b, a, 2)).toBe(slips);
  });

  it('is told to be over the limit when it is', () => {
    expect(editDistance('cache', 'queue', 2)).toBe(3);
    expect(editDistance('cache', 'cacheability', 2)).toBe(3);
  });
});

describe('spellings', () => {
  it.each([
    ['normalisation', 'normalization'],
    ['authorize', 'authorise'],
    ['modelling', 'modeling'],
    ['behavior', 'behaviour'],
    ['license', 'licence'],
  ])('of %s are it and %s', (word, other) => {
    expect(spellings(word)).toEqual([word, other]);
  });

  it.each(['exercise', 'hour', 'spelling', 'four', 'database'])('of %s are one', (word) => {
    expect(spellings(word)).toEqual([word]);
  });

  it('have one stem, as have the forms of a word', () => {
    expect(stemOf('normalisation')).toBe(stemOf('normalized'));
    expect(stemOf('caches')).toBe(stemOf('caching'));
    expect(stemOf('c#')).toBe('c#');
  });
});

describe('words that say little', () => {
  it('say nothing, or only a little', () => {
    expect(['how', 'the', 'database', 'difference'].map(isStopWord)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(['difference', 'database'].map(isFiller)).toEqual([true, false]);
  });
});

describe('synonyms', () => {
  it('lead both ways, and not to the word itself', () => {
    expect(synonymsOf(stemOf('kubernetes'))).toContain('k8s');
    expect(synonymsOf('k8s')).toContain(stemOf('kubernetes'));
    expect(synonymsOf('k8s')).not.toContain('k8s');
    expect(synonymsOf('zzz').size).toBe(0);
  });
});

describe('what stands in quotation marks', () => {
  it.each([
    ['"rate limit"', 'rate limit'],
    [' “rate limit” ', 'rate limit'],
    ['rate "limit"', undefined],
    ['""', undefined],
    ['rate', undefined],
  ])('of %s is %s', (query, inside) => {
    expect(quotedPart(query)).toBe(inside);
  });
});
