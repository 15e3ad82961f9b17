import type { LabelledQuery } from './labelled-queries.ts';

/** How well one query was answered. */
export interface Judged {
  query: LabelledQuery;
  /** Addresses in the order shown. */
  results: readonly string[];
}

/** Figures over some queries. */
export interface Figures {
  queries: number;
  /** Share whose first result is right. */
  first: number;
  /** Share with a right page among the first three. */
  firstThree: number;
  /** Normalised discounted cumulative gain of the first ten. */
  ndcg: number;
  /** Share without any result. */
  empty: number;
}

/** Figures over answered queries; those that no page answers are left out. */
export function figuresOf(judged: readonly Judged[]): Figures {
  const asked = judged.filter(({ query }) => query.best.length > 0);
  const share = (isTrue: (one: Judged) => boolean) => asked.filter(isTrue).length / asked.length;
  return {
    queries: asked.length,
    first: share(({ query, results }) => query.best.includes(results[0] ?? '')),
    firstThree: share(({ query, results }) =>
      results.slice(0, 3).some((url) => query.best.includes(url)),
    ),
    ndcg: asked.reduce((sum, one) => sum + ndcg(one), 0) / asked.length,
    empty: share(({ results }) => results.length === 0),
  };
}

/** A right page gains 2 and a helpful one 1; one right page is enough for the whole gain. */
function ndcg({ query, results }: Judged): number {
  const gains = results
    .slice(0, 10)
    .map((url): number => (query.best.includes(url) ? 2 : query.good.includes(url) ? 1 : 0));
  // Several best pages are alternatives: only the first of them is asked for.
  const right = gains.indexOf(2);
  const counted = gains.map((gain, rank) => (gain === 2 && rank !== right ? 0 : gain));
  const ideal = [2, ...query.good.map(() => 1)].slice(0, 10);
  return discounted(counted) / discounted(ideal);
}

function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, gain, rank) => sum + gain / Math.log2(rank + 2), 0);
}
