import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../problems/problem.ts';
import { addressesFile, checkAddresses, redirectsFile } from '../roadmap/addresses.ts';
import { pageUrl } from '../roadmap/urls.ts';

/** Addresses of a content folder that would die, and faults of its redirects. */
export async function checkPublishedAddresses(
  folder: string,
  ids: readonly string[],
): Promise<Problem[]> {
  return checkAddresses({
    folder,
    addresses: await readIfThere(join(folder, addressesFile)),
    redirects: await readIfThere(join(folder, redirectsFile)),
    pages: ids.map(pageUrl),
  });
}

/** A content folder may have no list yet: then every page is missing in it. */
async function readIfThere(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return '';
  }
}
