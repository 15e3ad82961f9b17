import {
  pagefindIndex,
  pagefindOptions,
  type FullTextIndex,
  type Pagefind,
} from '../search/full-text.ts';
import { indexNames, type NameIndex } from '../search/name-index.ts';
import { unpackSearchData, type SentSearchData } from '../search/search-data.ts';
import { once } from './once.ts';

/** Folder of Pagefind's files. */
const folder = '/pagefind/';
/** Milliseconds after which the index is given up for this search; a slow line may bring it for the next. */
const patience = 20_000;

/** The names of all pages; loaded once, and asked for again after a failure. */
export const loadNames: () => Promise<NameIndex> = once(async () => {
  // The file is made by this very build, which is why its form is taken on trust.
  const sent: SentSearchData = await fetchJson(namesUrl());
  return indexNames(unpackSearchData(sent));
});

/**
 * The full-text index; loaded once, and asked for again after a failure.
 * @throws when it cannot be loaded: offline, not built yet, or WebAssembly is not allowed
 */
export const loadText: () => Promise<FullTextIndex> = once(async () => {
  // The index is written after the site is built, so no bundler can know its file.
  const script = `${folder}pagefind.js`;
  const [pagefind, addresses]: [Pagefind, Record<string, string>] = await Promise.all([
    import(/* @vite-ignore */ script),
    fetchJson<Record<string, string>>(`${folder}pages.json`),
  ]);
  try {
    await start(pagefind, namesUrl().replace(/\W+/g, '-'));
  } catch {
    // The browser may have kept the list of files of an earlier build.
    await start(pagefind, String(Date.now()));
  }
  return pagefindIndex(pagefind, new Map(Object.entries(addresses)));
});

/** @param tag what the list of Pagefind's files is asked for with, so that it can be fetched ahead */
async function start(pagefind: Pagefind, tag: string): Promise<void> {
  await pagefind.destroy();
  await pagefind.options({ ...pagefindOptions, metaCacheTag: tag });
  // A search for nothing needs all but the words: it fails when they could not be searched.
  await within(patience, pagefind.search(''));
}

function namesUrl(): string {
  return document.querySelector<HTMLElement>('search-box')?.dataset['names'] ?? '';
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
