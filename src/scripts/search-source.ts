import {
  pagefindIndex,
  pagefindOptions,
  type FullTextIndex,
  type Pagefind,
} from '../search/full-text.ts';
import { indexNames, type NameIndex } from '../search/name-index.ts';
import { unpackSearchData, type SentSearchData } from '../search/search-data.ts';
import { once } from './once.ts';
import { indexFolder, searchFiles } from './search-files.ts';

/** Milliseconds after which the index is given up for this search; a slow line may bring it for the next. */
const patience = 20_000;

/** The names of all pages; loaded once, and asked for again after a failure. */
export const loadNames: () => Promise<NameIndex> = once(async () => {
  // The file is made by this very build, which is why its form is taken on trust.
  const sent: SentSearchData = await fetchJson(searchFiles().names);
  return indexNames(unpackSearchData(sent));
});

/**
 * The full-text index; loaded once, and asked for again after a failure.
 * @throws when it cannot be loaded: offline, not built yet, or WebAssembly is not allowed
 */
export const loadText: () => Promise<FullTextIndex> = once(() =>
  // The browser may have kept files of an earlier build under the same tag.
  within(
    patience,
    start(searchFiles().tag).catch(() => start(String(Date.now()))),
  ),
);

/** @param tag what the lists of files are asked for with, so that they can be fetched ahead and kept */
async function start(tag: string): Promise<FullTextIndex> {
  // The index is written after the site is built, so no bundler can know its file.
  const script = `${indexFolder}pagefind.js`;
  const [pagefind, addresses]: [Pagefind, Record<string, string>] = await Promise.all([
    import(/* @vite-ignore */ script),
    fetchJson<Record<string, string>>(`${indexFolder}pages.json?ts=${tag}`),
  ]);
  await pagefind.destroy();
  await pagefind.options({ ...pagefindOptions, metaCacheTag: tag });
  // A search for nothing needs all but the words: it fails when they could not be searched.
  await pagefind.search('');
  return pagefindIndex(pagefind, new Map(Object.entries(addresses)));
}

async function fetchJson<Content>(address: string): Promise<Content> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

function within<Value>(milliseconds: number, work: Promise<Value>): Promise<Value> {
  return Promise.race([
    work,
    new Promise<never>((_resolve, reject) => {
      setTimeout(() => reject(new Error('Too slow')), milliseconds);
    }),
  ]);
}
