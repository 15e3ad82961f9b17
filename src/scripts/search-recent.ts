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
const most = 4;

/** What is kept; nothing when storage is blocked or holds something else. */
export function readRecent(): Recent {
  try {
    const kept: Partial<Recent> = JSON.parse(readSetting(key) ?? '{}');
    return { queries: [...(kept.queries ?? [])], pages: [...(kept.pages ?? [])] };
  } catch {
    return { queries: [], pages: [] };
  }
}

/** Keeps a query and the page that was opened from its results. */
export function rememberSearch(query: string, page: RecentPage | undefined): void {
  const { queries, pages } = readRecent();
  const trimmed = query.trim();
  write({
    queries:
      trimmed === ''
        ? queries
        : [trimmed, ...queries.filter((other) => other !== trimmed)].slice(0, most),
    pages: page
      ? [page, ...pages.filter(({ url }) => url !== page.url)].slice(0, most)
      : pages,
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

function write(recent: Recent): void {
  writeSetting(key, JSON.stringify(recent));
}
