/** Part of a page that matched: its text with the matched words between marks. */
export interface FullTextHit {
  url: string;
  title: string;
  section: string;
  excerpt: string;
  /** Headings under which the words stand. */
  parts: { url: string; title: string; excerpt: string }[];
}

interface Pagefind {
  options(options: object): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<PagefindData> }[] }>;
}

interface PagefindData {
  url: string;
  excerpt: string;
  meta: { title?: string; section?: string };
  sub_results: { url: string; title: string; excerpt: string }[];
}

const most = 12;
let loading: Promise<Pagefind> | undefined;

/**
 * Pages that hold the words, best first.
 * @throws when the index cannot be loaded: offline, or WebAssembly is not allowed
 */
export async function searchFullText(query: string): Promise<FullTextHit[]> {
  loading ??= load();
  const pagefind = await loading.catch((error: unknown) => {
    loading = undefined; // The next search tries again.
    throw error;
  });
  const { results } = await pagefind.search(query);
  const found = await Promise.all(results.slice(0, most).map((result) => result.data()));
  return found.map(({ url, excerpt, meta, sub_results: parts }) => ({
    url,
    title: meta.title ?? url,
    section: meta.section ?? '',
    excerpt,
    parts: parts.filter((part) => part.url !== url).slice(0, 2),
  }));
}

async function load(): Promise<Pagefind> {
  // The index is written after the site is built, so no bundler can know its file.
  const address = '/pagefind/pagefind.js';
  const pagefind: Pagefind = await import(/* @vite-ignore */ address);
  await pagefind.options({
    excerptLength: 24,
    ranking: { termSimilarity: 3, metaWeights: { title: 5, aliases: 3 } },
  });
  return pagefind;
}
