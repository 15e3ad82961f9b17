import { readFile, writeFile } from 'node:fs/promises';

/**
 * Changes the text of a file; one that is not there is an empty one.
 * @returns whether the text is another now
 */
export async function editFile(file: string, edit: (text: string) => string): Promise<boolean> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const edited = edit(text);
  if (edited === text) return false;
  await writeFile(file, edited);
  return true;
}
