import type { Position, Problem } from '../problems/problem.ts';
import { splitWords } from '../search/fold-text.ts';
import { findingsOf, quote } from './finding.ts';

/** What the rule reads of a page. */
export interface NamedPage {
  id: string;
  file: string;
  title: string;
  aliases: readonly string[];
  /** Where the alias at this place of the list stands. */
  placeOfAlias: (at: number) => Position;
}

/**
 * Search takes an alias as a name of the page: one that is another page's title takes readers to the
 * wrong page, and one that two pages share leaves it to chance.
 */
export function checkAliases(pages: readonly NamedPage[]): Problem[] {
  const titles = new Map(pages.map((page) => [asSearched(page.title), page]));
  const owners = new Map<string, NamedPage>();
  return pages.flatMap((page) => {
    const { found, error, warning } = findingsOf('aliases');
    page.aliases.forEach((alias, at) => {
      const name = asSearched(alias);
      if (name === '') return;
      const titled = titles.get(name);
      const owner = owners.get(name) ?? page;
      if (titled && titled !== page) {
        error(
          page.placeOfAlias(at),
          `The alias ${quote(alias)} is the title of ${titled.id}`,
          'Leave it out, or say what is meant on this page.',
        );
      } else if (owner !== page) {
        warning(
          page.placeOfAlias(at),
          `The alias ${quote(alias)} is one of ${owner.id} too`,
          'Leave it to the page that a reader who types it should see first.',
        );
      }
      owners.set(name, owner);
    });
    return found.map((finding) => ({ file: page.file, ...finding }));
  });
}

/** Names that search cannot tell apart. */
function asSearched(name: string): string {
  return splitWords(name).join(' ');
}
