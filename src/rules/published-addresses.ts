import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../problems/problem.ts';
import { addressesFile, checkAddresses, redirectsFile } from '../roadmap/addresses.ts';
import { pageUrl } from '../roadmap/urls.ts';

/** Which addresses were published, and where those that are no more lead; as text, line by line. */
export interface AddressBook {
  addresses: string;
  redirects: string;
}

/** Reads the two lists of a content folder. It may have none yet: then every page is missing in it. */
export async function readAddressBook(folder: string): Promise<AddressBook> {
  return {
    addresses: await readIfThere(join(folder, addressesFile)),
    redirects: await readIfThere(join(folder, redirectsFile)),
  };
}

/** Addresses of a content folder that would die, and faults of its redirects. */
export function checkPublishedAddresses(
  folder: string,
  book: AddressBook,
  ids: readonly string[],
): Problem[] {
  return checkAddresses({ folder, ...book, pages: ids.map(pageUrl) });
}

async function readIfThere(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return '';
  }
}
