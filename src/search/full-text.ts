/** The full-text index, as far as search needs it. */
export interface FullTextIndex {
  /** Pages that have all words, best first; a text in quotation marks is sought as it is. */
  search(text: string): Promise<FullTextHit[]>;
}

/** A page that has the words. */
export interface FullTextHit {
  url: string;
  score: number;
  /** The places where the words stand; fetched when asked for. */
  excerpt(): Promise<Excerpt>;
}

/** Where on a page the words stand. */
export interface Excerpt {
  /** Text of the page with the words between `<mark>` and `</mark>`; the rest is escaped. */
  html: string;
  /** Headings under which the words stand, best first. */
  parts: { url: string; title: string; html: string }[];
}

/** What Pagefind's script offers, as far as it is used. */
export interface Pagefind {
  options(options: object): Promise<void>;
  destroy(): Promise<void>;
  search(text: string): Promise<{ results: PagefindResult[] }>;
}

interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<{ excerpt: string; sub_results: PagefindPart[] }>;
}

interface PagefindPart {
  url: string;
  title: string;
  excerpt: string;
  anchor?: { element: string };
  weighted_locations: { balanced_score: number }[];
}

/** Settings of every search; names count most, and whole words more than their beginnings. */
export const pagefindOptions = {
  excerptLength: 22,
  ranking: { termSimilarity: 3, metaWeights: { title: 5, aliases: 3, summary: 2 } },
};

/** So many headings are shown under a page. */
const mostParts = 2;

/**
 * The full-text index behind Pagefind.
 * @param addresses the pages by Pagefind's name of them, so that ranking needs no page's text
 */
export function pagefindIndex(
  pagefind: Pagefind,
  addresses: ReadonlyMap<string, string>,
): FullTextIndex {
  return {
    search: async (text) => {
      const { results } = await pagefind.search(text);
      return results.flatMap((result) => {
        const url = addresses.get(result.id);
        return url === undefined
          ? []
          : [{ url, score: result.score, excerpt: async () => toExcerpt(await result.data()) }];
      });
    },
  };
}

function toExcerpt({ excerpt, sub_results: parts }: Awaited<ReturnType<PagefindResult['data']>>) {
  return {
    html: excerpt,
    parts: parts
      .filter(({ anchor }) => anchor !== undefined && anchor.element !== 'h1')
      .map((part) => ({ part, score: worth(part) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, mostParts)
      .map(({ part: { url, title, excerpt: html } }) => ({ url, title, html })),
  };
}

function worth({ weighted_locations: places }: PagefindPart): number {
  return places.reduce((sum, { balanced_score: score }) => sum + score, 0);
}
