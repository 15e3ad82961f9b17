import type { Problem } from '../problems/problem.ts';
import { openReaders } from './read-pages.ts';

/**
 * Every problem of a content folder, in the order of its files. Reads only, runs nothing of it. Pages
 * are checked by themselves in processes of their own, then all together.
 */
export async function checkContent(dir: string): Promise<Problem[]> {
  // These take as long to load as the rest, so they are started before it.
  const readers = openReaders();
  try {
    const { checkWith } = await import('./check-with.ts');
    return await checkWith(readers, dir);
  } finally {
    readers.page.close();
    readers.second.close();
  }
}
