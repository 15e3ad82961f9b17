import type { ElementContent } from 'hast';
import type { Page } from './tree.ts';

/** An error that stops the build and names the place in the source; Astro shows the line. */
export class PageError extends Error {
  readonly line: number | undefined;
  readonly column: number | undefined;

  constructor(page: Page, node: Pick<ElementContent, 'position'>, message: string) {
    const start = node.position?.start;
    const place = start === undefined ? '' : `:${start.line}:${start.column}`;
    super(`${page.file === '' ? 'the page' : page.file}${place}: ${message}`);
    this.name = 'PageError';
    this.line = start?.line;
    this.column = start?.column;
  }
}
