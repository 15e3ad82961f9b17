import { splitWords } from '../search/fold-text.ts';
import type { SearchPage } from '../search/search-data.ts';

/** A page with less in common than this is not near. */
const least = 0.3;

/**
 * The pages whose title or other name is written most like the query, nearest first: by pairs of
 * neighbouring letters in common (Dice's coefficient).
 */
export function nearestTitles(
  query: string,
  pages: readonly SearchPage[],
  most: number,
): SearchPage[] {
  const asked = pairsOf(query);
  return pages
    .map((page) => {
      const names = [page.title, ...page.aliases];
      return { page, likeness: Math.max(...names.map((name) => likeness(asked, pairsOf(name)))) };
    })
    .filter(({ likeness }) => likeness >= least)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most)
    .map(({ page }) => page);
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((pair) => other.has(pair)).length;
  return (2 * common) / Math.max(1, one.size + other.size);
}

function pairsOf(text: string): Set<string> {
  const letters = ` ${splitWords(text).join(' ')} `;
  return new Set([...letters].slice(1).map((letter, place) => `${letters[place] ?? ''}${letter}`));
}
