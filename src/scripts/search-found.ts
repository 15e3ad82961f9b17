/** The words by which a page was found, left for the page that is opened. */
export interface FoundWords {
  /** Path of the page. */
  path: string;
  words: string[];
}

const key = 'search-found';

/** Leaves the words for the page at the address. */
export function leaveFoundWords(address: string, words: readonly string[]): void {
  try {
    const { pathname } = new URL(address, location.href);
    sessionStorage.setItem(key, JSON.stringify({ path: pathname, words } satisfies FoundWords));
  } catch {
    // Without storage nothing is marked.
  }
}

/** The words left for this page; words for another page are forgotten. */
export function readFoundWords(): FoundWords | undefined {
  try {
    const left = sessionStorage.getItem(key);
    if (left === null) return undefined;
    const found: FoundWords = JSON.parse(left);
    if (found.path === location.pathname) return found;
    sessionStorage.removeItem(key);
  } catch {
    // Storage is blocked, or holds something else.
  }
  return undefined;
}

/** Forgets the words. */
export function forgetFoundWords(): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // There is nothing to forget.
  }
}
