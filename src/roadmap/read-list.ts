import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Text of one of a content folder's lists, as `redirects.txt`; empty while the folder has none. */
export async function readList(folder: string, name: string): Promise<string> {
  try {
    return await readFile(join(folder, name), 'utf8');
  } catch {
    return '';
  }
}
