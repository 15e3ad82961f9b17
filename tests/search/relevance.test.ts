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

describe('on the queries that were held back', () => {
  const heldBack = (kind?: string) =>
    [...ours.values()].filter(
      ({ query }) => query.half === 'held back' && (kind === undefined || query.kind === kind),
    );

  it('there are at least 250 queries over all pages, half of them held back', () => {
    expect(queries.length).toBeGreaterThanOrEqual(250);
    expect(heldBack().length).toBeGreaterThan(queries.length * 0.4);
  });

  it('the first result is right in 95 of 100', () => {
    expect(figuresOf(heldBack()).first).toBeGreaterThanOrEqual(0.95);
  });

  it('a right page is among the first three in 98 of 100', () => {
    expect(figuresOf(heldBack()).firstThree).toBeGreaterThanOrEqual(0.98);
  });

  it('at most one query in 100 finds nothing', () => {
    expect(figuresOf(heldBack()).empty).toBeLessThanOrEqual(0.01);
  });

  it('typos find the page first in 97 of 100', () => {
    expect(figuresOf(heldBack('typo')).first).toBeGreaterThanOrEqual(0.97);
  });

  it('questions find the page first in 85 of 100', () => {
    expect(figuresOf(heldBack('question')).first).toBeGreaterThanOrEqual(0.85);
  });

  it('nine in ten of those that no page answers get no confident answer', () => {
    const sure = heldBack('off-topic').filter((one) => one.sure);
    expect(sure.length / heldBack('off-topic').length).toBeLessThanOrEqual(0.1);
  });
});

it.each(['zzqqxxv', 'qwertyuiop', 'asdf jkl', 'xkjdfh sdfkjh', 'vbnmqwe'])(
  'the nonsense %s gets no confident answer',
  async (nonsense) => {
    const { results, corrected } = await search(nonsense, site.names, site.text);
    expect(results.filter(({ weak }) => !weak)).toEqual([]);
    expect(corrected).toBeUndefined();
  },
);

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
  return [...new Set(queries.map(({ set }) => set))].map((set) => {
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
