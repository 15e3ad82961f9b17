import type { Result } from '../search/search.ts';

/** What results can be narrowed by. */
export const facets = ['kind', 'section'] as const;
export type Facet = (typeof facets)[number];

/** The values chosen for each facet; none chosen means all. */
export type Choice = Readonly<Record<Facet, readonly string[]>>;

/** A value of a facet with the number of results it would show. */
export interface Chip {
  value: string;
  count: number;
  chosen: boolean;
}

/** The choice that an address holds. */
export function choiceOf(address: URLSearchParams): Choice {
  return { section: address.getAll('section'), kind: address.getAll('kind') };
}

/** The results of a choice. */
export function narrow(results: readonly Result[], choice: Choice): Result[] {
  return results.filter((result) => facets.every((facet) => fits(result, facet, choice)));
}

/** The chips of a facet, fullest first; the counts heed the choice in the other facets. */
export function chipsOf(results: readonly Result[], facet: Facet, choice: Choice): Chip[] {
  const others = facets.filter((other) => other !== facet);
  const counts = new Map(choice[facet].map((value) => [value, 0]));
  for (const result of results) {
    const value = result.page[facet];
    if (value === '') continue;
    const isCounted = others.every((other) => fits(result, other, choice));
    counts.set(value, (counts.get(value) ?? 0) + (isCounted ? 1 : 0));
  }
  return [...counts]
    .map(([value, count]) => ({ value, count, chosen: choice[facet].includes(value) }))
    .filter(({ count, chosen }) => count > 0 || chosen)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** The choice with one value chosen, or no more chosen. */
export function toggle(choice: Choice, facet: Facet, value: string): Choice {
  const chosen = choice[facet];
  return {
    ...choice,
    [facet]: chosen.includes(value)
      ? chosen.filter((other) => other !== value)
      : [...chosen, value],
  };
}

function fits({ page }: Result, facet: Facet, choice: Choice): boolean {
  return choice[facet].length === 0 || choice[facet].includes(page[facet]);
}
