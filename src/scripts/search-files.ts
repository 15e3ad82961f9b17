/** Folder of Pagefind's files. */
export const indexFolder = '/pagefind/';

/**
 * Where the names of all pages are, and a tag that changes with the content: lists of files that have no
 * name of their own for each build are asked for with it, so that they can be fetched ahead and kept.
 */
export function searchFiles(): { names: string; tag: string } {
  const names = document.querySelector<HTMLElement>('search-box')?.dataset['names'] ?? '';
  return { names, tag: names.replace(/\W+/g, '-') };
}
