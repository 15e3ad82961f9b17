import { describe, expect, it } from 'vitest';
import { choosePlacement } from '../../../src/placement/choose-questions.ts';
import { proposeKnown } from '../../../src/placement/propose-known.ts';
import type { BankQuestion } from '../../../src/questions/bank.ts';

function topics(...names: string[]) {
  return names.map((id) => ({ id, track: 'core' as 'core' | 'extension', group: '' }));
}

function questions(each: number, ...names: string[]): BankQuestion[] {
  return names.flatMap((topic) =>
    Array.from({ length: each }, (_, index) => ({
      id: `${topic}${index + 1}`,
      topic,
      title: topic,
      number: index + 1,
      text: [''],
      options: [],
    })),
  );
}

const chosen = (...given: Parameters<typeof choosePlacement>) =>
  choosePlacement(...given).map(({ id }) => id);

describe('the questions of a placement', () => {
  it('are one of each topic where there are enough topics', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];

    expect(chosen(topics(...names), questions(4, ...names), undefined)).toEqual(
      names.map((name) => `${name}1`),
    );
  });

  it('are at most ten, of core topics first', () => {
    const names = 'abcdefghijkl'.split('');
    const placed = topics(...names).map((topic, index) => ({
      ...topic,
      track: index < 5 ? ('extension' as const) : ('core' as const),
    }));

    expect(chosen(placed, questions(4, ...names), undefined)).toEqual(
      ['a', 'b', 'c', 'f', 'g', 'h', 'i', 'j', 'k', 'l'].map((name) => `${name}1`),
    );
  });

  it('are several of a topic in a small section, together', () => {
    expect(chosen(topics('a', 'b', 'c'), questions(4, 'a', 'b', 'c'), undefined)).toEqual([
      'a1',
      'a2',
      'a3',
      'b1',
      'b2',
      'b3',
      'c1',
      'c2',
    ]);
    expect(chosen(topics('a'), questions(3, 'a'), undefined)).toEqual(['a1', 'a2', 'a3']);
  });

  it('are of the one alternative that the reader names', () => {
    const placed = [
      { id: 'js', track: 'core', group: 'g' },
      { id: 'go', track: 'core', group: 'g' },
      { id: 'tools', track: 'core', group: '' },
    ] as const;
    const all = questions(4, 'js', 'go', 'tools');

    expect(chosen(placed, all, 'go').every((id) => /go|tools/.test(id))).toBe(true);
    expect(chosen(placed, all, undefined)).toEqual(['tools1', 'tools2', 'tools3', 'tools4']);
  });
});

describe('what a placement proposes', () => {
  const section = [
    { id: 'a', needs: [] },
    { id: 'b', needs: ['a'] },
    { id: 'c', needs: ['b', 'elsewhere'] },
    { id: 'd', needs: [] },
  ];
  const known = (answers: Parameters<typeof proposeKnown>[1]) =>
    proposeKnown(section, answers).flatMap(({ topic, known: isKnown }) => (isKnown ? [topic] : []));

  it('is each topic without a wrong answer, and what it builds on', () => {
    expect(known([{ topic: 'c', right: true }])).toEqual(['a', 'b', 'c']);
  });

  it('is no topic that was answered wrong, though another builds on it', () => {
    expect(
      known([
        { topic: 'b', right: true },
        { topic: 'b', right: false },
        { topic: 'c', right: true },
      ]),
    ).toEqual(['c']);
  });

  it('is nothing without answers', () => {
    expect(known([])).toEqual([]);
  });
});
