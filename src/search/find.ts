import { z } from 'zod/mini';
import { searchFullText, type FullTextHit } from './full-text.ts';
import { matchNames, type NameMatch } from './match-names.ts';
import { searchEntrySchema, type SearchEntry } from './search-entry.ts';

/** A page among the results. */
export interface SearchResult {
  url: string;
  title: string;
  section: string;
  /** Text that shows why: an excerpt with marks, or the page's summary. */
  excerpt: string;
  /** The other name by which it was found. */
  alias?: string;
  parts: FullTextHit['parts'];
}

/** Results, and whether the text of the pages could be searched. */
export interface Found {
  results: SearchResult[];
  fullText: boolean;
}

/** Names are enough from here on; below, the text decides. */
const sure = 0.6;

let entries: Promise<SearchEntry[]> | undefined;

/** Loads the names of all pages, once. */
export function loadEntries(): Promise<SearchEntry[]> {
  entries ??= fetch('/search-data.json')
    .then((response) => response.json())
    .then((data) => z.array(searchEntrySchema).parse(data))
    .catch((error: unknown) => {
      entries = undefined;
      throw error;
    });
  return entries;
}

/** Pages found by name alone: there at the first keystroke. */
export async function findByName(query: string): Promise<SearchResult[]> {
  const matches = matchNames(query, await loadEntries());
  return matches.slice(0, 8).map(toResult);
}

/** Pages found by name and by text, each once: sure names first, then the text, then the other names. */
export async function find(query: string): Promise<Found> {
  const matches = matchNames(query, await loadEntries().catch(() => []));
  const hits = await searchFullText(query).catch(() => undefined);
  return { results: merge(matches, hits ?? []), fullText: hits !== undefined };
}

/** Exported for its test: one list of two, without doubles. */
export function merge(matches: readonly NameMatch[], hits: readonly FullTextHit[]): SearchResult[] {
  const byUrl = new Map(hits.map((hit) => [hit.url, hit]));
  const withText = (match: NameMatch): SearchResult => {
    const hit = byUrl.get(match.entry.url);
    return { ...toResult(match), ...(hit && { excerpt: hit.excerpt, parts: hit.parts }) };
  };
  const results = [
    ...matches.filter(({ score }) => score >= sure).map(withText),
    ...hits,
    ...matches.filter(({ score }) => score < sure).map(withText),
  ];
  const seen = new Set<string>();
  return results.filter(({ url }) => !seen.has(url) && seen.add(url));
}

function toResult({ entry, alias }: NameMatch): SearchResult {
  const { url, title, section, summary } = entry;
  return {
    url,
    title,
    section,
    excerpt: summary,
    parts: [],
    ...(alias !== undefined && { alias }),
  };
}
