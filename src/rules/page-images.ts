import { picturePath } from './data-only.ts';
import { findingsOf, placeOf, quote, type Finding } from './finding.ts';
import type { ParsedPage } from './parsed-page.ts';
import { nodesOfType, oneLine } from './tree.ts';

/** A picture that a page shows: the name of a file in the page's folder. */
export interface UsedPicture {
  name: string;
  line: number;
  column: number;
}

/** Pictures that a page shows; those whose address is not allowed are not among them. */
export function usedPictures({ tree }: Pick<ParsedPage, 'tree'>): UsedPicture[] {
  return nodesOfType(tree, 'image')
    .filter(({ url }) => picturePath.test(url))
    .map((node) => ({ name: node.url.slice(2), ...placeOf(node) }));
}

/** A picture says in words what it shows. */
export function checkPageImages({ tree }: ParsedPage): Finding[] {
  const { found, error } = findingsOf('images');
  for (const node of nodesOfType(tree, 'image')) {
    const alt = oneLine(node.alt ?? '');
    if (alt === '') {
      error(
        node,
        `The picture ${quote(node.url)} has no text for those who do not see it`,
        'Write ![What it shows](./its-name.svg).',
      );
    } else if (
      /^(?:image|picture|photo|diagram|screenshot|figure|drawing|graph|chart)$|\.(?:svg|png|jpe?g|webp|avif)$/i.test(
        alt,
      )
    ) {
      error(
        node,
        `${quote(alt)} does not say what the picture shows`,
        'Write what a reader learns from it.',
      );
    }
  }
  return found;
}
