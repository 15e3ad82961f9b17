import { describe, expect, it } from 'vitest';
import { scorePairs } from '../../../src/search/score-pairs.ts';
import { searchNames } from '../../../src/search/search.ts';
import { wordPairs } from '../../../src/search/word-pairs.ts';
import { indexOf } from '../../support/search-pages.ts';

const index = indexOf(
  { title: 'Replication', aliases: ['copy of a database'] },
  { title: 'Remote access', aliases: ['database on a far machine', 'copy files'] },
  { title: 'Threads', questions: ['How do two things run at the same time?'] },
);

it('pairs are made with and without the words that say nothing, and by stem', () => {
  expect([...wordPairs(['storing', 'the', 'passwords']).keys()]).toEqual([
    'store the',
    'the password',
    'store password',
  ]);
});

describe('neighbouring words', () => {
  it('tell a page that says them together from one that says them apart', () => {
    const scores = scorePairs(['copy', 'of', 'the', 'database'], index);
    expect(scores.get(0)).toBeGreaterThan(scores.get(1) ?? 0);
    expect(searchNames('copy the database', index).results[0]?.page.title).toBe('Replication');
  });

  it('count in questions, small words too', () => {
    expect(scorePairs(['at', 'the', 'same', 'time'], index).get(2)).toBeCloseTo(1);
  });

  it('are at most as much as all of them', () => {
    expect(scorePairs(['database'], index).size).toBe(0);
    expect(scorePairs(['copy', 'files'], index).get(1)).toBeCloseTo(1);
  });
});
