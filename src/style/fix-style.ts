import { readFile, writeFile } from 'node:fs/promises';
import { sortWordList } from './word-list.ts';

/** Mends what the formatter does not: byte order marks go, and the word list is sorted. */
export async function fixStyle(files: readonly string[]): Promise<void> {
  await sortWordList();
  for (const file of files) {
    const text = await readFile(file, 'utf8');
    if (text.startsWith('\uFEFF')) await writeFile(file, text.slice(1));
  }
}
