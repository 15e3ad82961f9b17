import { beforeAll, describe, expect, it } from 'vitest';
import { search } from '../../src/search/search.ts';
import { openBuiltSearch, type BuiltSearch } from '../support/built-search.ts';
import { readLabelledQueries, type LabelledQuery } from './labelled-queries.ts';
import { figuresOf, type Figures, type Judged } from './relevance.ts';

/** `SHOW=1` lists the queries of the tuning half whose first result is not right. */
const show = process.env['SHOW'];
const queries = readLabelledQueries();
let site: BuiltSearch;
const ours = new Map<LabelledQuery, Judged & { sure: boolean }>();
const plain = new Map<LabelledQuery, Judged>();

beforeAll(async () => {
  site = await openBuiltSearch();
  const known = new Set(site.names.data.pages.map(({ url }) => url));
  for (const query of queries) {
    const unknown = [...query.best, ...query.good].filter((url) => !known.has(url));
    if (unknown.length > 0)
      throw new Error(`'${query.text}' names ${unknown.join()}: no such page`);
    const { results } = await search(query.text, site.names, site.text);
    ours.set(query, {
      query,
      results: results.map(({ page }) => page.url),
      sure: results.some(({ weak }) => !weak),
    });
    plain.set(query, { query, results: await site.plain(query.text) });
  }
  for (const half of ['tuning', 'held back'] as const) console.log(table(half));
  console.log(`\n${sets().join('\n')}`);
  if (show) for (const line of misses()) console.log(line);
}, 120_000);

describe('on the half of the first queries that was held back', () => {
  it('there are at least 250 queries, half of them held back', () => {
    const first = queries.filter(({ set }) => set === 'first');
    expect(first.length).toBeGreaterThanOrEqual(250);
    expect(heldBack({ set: 'first' }).length).toBeGreaterThan(first.length * 0.4);
  });

  it('the first result is right in 95 of 100', () => {
    expect(figuresOf(heldBack({ set: 'first' })).first).toBeGreaterThanOrEqual(0.95);
  });

  it('a right page is among the first three in 98 of 100', () => {
    expect(figuresOf(heldBack({ set: 'first' })).firstThree).toBeGreaterThanOrEqual(0.98);
  });

  it('at most one query in 100 finds nothing', () => {
    expect(figuresOf(heldBack({ set: 'first' })).empty).toBeLessThanOrEqual(0.01);
  });

  it('typos find the page first in 97 of 100', () => {
    expect(figuresOf(heldBack({ set: 'first', kind: 'typo' })).first).toBeGreaterThanOrEqual(0.97);
  });

  it('questions find the page first in 85 of 100', () => {
    expect(figuresOf(heldBack({ set: 'first', kind: 'question' })).first).toBeGreaterThanOrEqual(
      0.85,
    );
  });
});

describe('on all queries that were held back', () => {
  // Later sets are harder on purpose: more of their queries describe a thing without any word of its name.
  it('the first result is right in 94 of 100, and among the first three in 97', () => {
    const { first, firstThree, empty } = figuresOf(heldBack());
    expect(first).toBeGreaterThanOrEqual(0.94);
    expect(firstThree).toBeGreaterThanOrEqual(0.97);
    expect(empty).toBeLessThanOrEqual(0.01);
  });

  it('nine in ten of those that no page answers get no confident answer', () => {
    const sure = heldBack({ kind: 'off-topic' }).filter((one) => one.sure);
    expect(sure.length / heldBack({ kind: 'off-topic' }).length).toBeLessThanOrEqual(0.1);
  });
});

it('every page is first for its own title', async () => {
  const wrong: string[] = [];
  for (const { title, url } of site.names.data.pages) {
    const { results } = await search(title, site.names, site.text);
    if (results[0]?.page.url !== url) wrong.push(title);
  }
  expect(wrong).toEqual([]);
});

it('nineteen in twenty other names and questions find their page first', async () => {
  let asked = 0;
  let right = 0;
  for (const { url, aliases, questions } of site.names.data.pages) {
    for (const name of [...aliases, ...questions]) {
      const { results } = await search(name, site.names, site.text);
      asked++;
      if (results[0]?.page.url === url) right++;
    }
  }
  expect(right / asked).toBeGreaterThanOrEqual(0.95);
}, 120_000);

it.each(['zzqqxxv', 'qwertyuiop', 'asdf jkl', 'xkjdfh sdfkjh', 'vbnmqwe'])(
  'the nonsense %s gets no confident answer',
  async (nonsense) => {
    const { results, corrected } = await search(nonsense, site.names, site.text);
    expect(results.filter(({ weak }) => !weak)).toEqual([]);
    expect(corrected).toBeUndefined();
  },
);

function heldBack({ set, kind }: { set?: string; kind?: string } = {}) {
  return [...ours.values()].filter(
    ({ query }) =>
      query.half === 'held back' &&
      (set === undefined || query.set === set) &&
      (kind === undefined || query.kind === kind),
  );
}

function table(half: LabelledQuery['half']): string {
  const kinds = [...new Set(queries.map(({ kind }) => kind))].filter(
    (kind) => kind !== 'off-topic',
  );
  const rows = [...kinds, 'all'].map((kind) => {
    const of = (judged: Map<LabelledQuery, Judged>) =>
      figuresOf(
        [...judged.values()].filter(
          ({ query }) => query.half === half && (kind === 'all' || query.kind === kind),
        ),
      );
    return `${kind.padEnd(11)}${row(of(ours))}   |${row(of(plain))}`;
  });
  return [
    `\n${half}: this search | plain Pagefind`,
    `${' '.repeat(11)}${'  n    P@1   S@3  nDCG empty'}   |${'  n    P@1   S@3  nDCG empty'}`,
    ...rows,
  ].join('\n');
}

function row({ queries, first, firstThree, ndcg, empty }: Figures): string {
  const figures = [first, firstThree, ndcg, empty].map((figure) => figure.toFixed(3).padStart(6));
  return `${String(queries).padStart(3)} ${figures.join('')}`;
}

/** The held-back half of each file of queries by itself. */
function sets(): string[] {
  const kept = queries.filter(({ half }) => half === 'held back');
  return [...new Set(kept.map(({ set }) => set))].map((set) => {
    const of = (judged: ReadonlyMap<LabelledQuery, Judged>) =>
      figuresOf(
        [...judged.values()].filter(({ query }) => query.set === set && query.half === 'held back'),
      );
    return `${set.padEnd(11)}${row(of(ours))}   |${row(of(plain))}`;
  });
}

function misses(): string[] {
  return [...ours.values()]
    .filter(({ query }) => query.half === 'tuning')
    .filter(({ query, results, sure }) =>
      query.best.length > 0 ? !query.best.includes(results[0] ?? '') : sure,
    )
    .map(({ query, results }) => {
      const rank = results.findIndex((url) => query.best.includes(url)) + 1;
      return `${query.kind}: ${query.text} [${rank}] → ${results.slice(0, 3).join(' ')}`;
    });
}
