import { readSetting, writeSetting } from './storage.ts';

/** What was searched for and opened, latest first; kept on this device only. */
export interface Recent {
  queries: string[];
  pages: RecentPage[];
}

export interface RecentPage {
  url: string;
  title: string;
}

const key = 'search-recent';
const most = 5;

/** What is kept; nothing when storage is blocked or holds something else. */
export function readRecent(): Recent {
  try {
    const { queries, pages }: Recent = JSON.parse(readSetting(key) ?? '');
    return {
      queries: queries.filter((query) => typeof query === 'string'),
      pages: pages.filter(({ url, title }) => url.startsWith('/') && typeof title === 'string'),
    };
  } catch {
    return { queries: [], pages: [] };
  }
}

/** Keeps a query and the page that was opened from its results. */
export function rememberSearch(query: string, page?: RecentPage): void {
  const { queries, pages } = readRecent();
  write({
    queries: latestFirst(query.trim(), queries, (other) => other.toLowerCase()),
    pages: page ? latestFirst(page, pages, ({ url }) => url) : pages,
  });
}

/** Forgets one query or page. */
export function forgetRecent(what: { query: string } | { url: string }): void {
  const { queries, pages } = readRecent();
  write({
    queries: 'query' in what ? queries.filter((query) => query !== what.query) : queries,
    pages: 'url' in what ? pages.filter(({ url }) => url !== what.url) : pages,
  });
}

/** Forgets all. */
export function forgetAllRecent(): void {
  writeSetting(key, null);
}

function latestFirst<Item>(item: Item, items: Item[], nameOf: (item: Item) => string): Item[] {
  const others = items.filter((other) => nameOf(other) !== nameOf(item));
  return [item, ...others].slice(0, most);
}

function write(recent: Recent): void {
  writeSetting(key, JSON.stringify(recent));
}
