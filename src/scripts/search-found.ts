import { readSetting, writeSetting } from './storage.ts';

/**
 * The words by which a page was found, left for the page that is opened, perhaps in another tab. It takes
 * them at once: kept as `path|milliseconds since 1970|word|word`.
 */
const key = 'search-found';
/** Milliseconds within which the page has to be opened. */
const patience = 60_000;

/** Leaves the words for the page at the address. */
export function leaveFoundWords(address: string, words: readonly string[]): void {
  const { pathname } = new URL(address, location.href);
  writeSetting(key, [pathname, Date.now(), ...words].join('|'));
}

/** Whether words were left for this page. */
export function hasFoundWords(): boolean {
  return readSetting(key)?.startsWith(`${location.pathname}|`) === true;
}

/** The words left for this page; they are given once. */
export function takeFoundWords(): string[] {
  const [path, left, ...words] = (readSetting(key) ?? '').split('|');
  if (path !== location.pathname) return [];
  writeSetting(key, null);
  return Date.now() - Number(left) < patience ? words : [];
}
