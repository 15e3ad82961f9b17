import { describe, expect, it } from 'vitest';
import { chipsOf, choiceOf, narrow, toggle } from '../../../src/scripts/search-chips.ts';
import type { Result } from '../../../src/search/search.ts';

function result(title: string, section: string, kind: string): Result {
  const page = {
    url: `/${title}/`,
    title,
    trail: section,
    section,
    kind,
    aliases: [],
    questions: [],
  };
  return { page, score: 1, weak: false };
}

const results = [
  result('DNS', 'Internet', 'concept'),
  result('dig', 'Internet', 'tool'),
  result('Redis', 'Caching', 'tool'),
  result('Roadmap', '', 'roadmap'),
];
const none = { kind: [], section: [] };

describe('narrowing', () => {
  it('shows all when nothing is chosen', () => {
    expect(narrow(results, none)).toEqual(results);
  });

  it('takes values of one facet as alternatives and asks for each facet', () => {
    const titles = (choice: Parameters<typeof narrow>[1]) =>
      narrow(results, choice).map(({ page }) => page.title);

    expect(titles({ kind: ['tool', 'roadmap'], section: [] })).toEqual(['dig', 'Redis', 'Roadmap']);
    expect(titles({ kind: ['tool'], section: ['Internet'] })).toEqual(['dig']);
  });
});

describe('chips', () => {
  it('are counted by what they would show, heeding the other facet', () => {
    expect(chipsOf(results, 'section', none)).toEqual([
      { value: 'Internet', count: 2, chosen: false },
      { value: 'Caching', count: 1, chosen: false },
    ]);
    expect(chipsOf(results, 'section', { kind: ['concept'], section: [] })).toEqual([
      { value: 'Internet', count: 1, chosen: false },
    ]);
  });

  it('stay while they are chosen, though nothing has them', () => {
    expect(chipsOf(results, 'section', { kind: [], section: ['Testing'] })).toContainEqual({
      value: 'Testing',
      count: 0,
      chosen: true,
    });
  });
});

it('the choice is read from an address, and a value goes in and out of it', () => {
  const choice = choiceOf(new URLSearchParams('q=x&kind=tool&kind=concept&section=Internet'));

  expect(choice).toEqual({ kind: ['tool', 'concept'], section: ['Internet'] });
  expect(toggle(choice, 'kind', 'tool')).toEqual({ kind: ['concept'], section: ['Internet'] });
  expect(toggle(none, 'section', 'Caching')).toEqual({ kind: [], section: ['Caching'] });
});
