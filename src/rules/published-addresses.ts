import type { Problem } from '../problems/problem.ts';
import { addressesFile, checkAddresses, redirectsFile } from '../roadmap/addresses.ts';
import { readList } from '../roadmap/read-list.ts';
import { pageUrl } from '../roadmap/urls.ts';

/** Which addresses were published, and where those that are no more lead; as text, line by line. */
export interface AddressBook {
  addresses: string;
  redirects: string;
}

/** Reads the two lists of a content folder. It may have none yet: then every page is missing in it. */
export async function readAddressBook(folder: string): Promise<AddressBook> {
  return {
    addresses: await readList(folder, addressesFile),
    redirects: await readList(folder, redirectsFile),
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
