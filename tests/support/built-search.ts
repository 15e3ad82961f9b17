import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  pagefindIndex,
  pagefindOptions,
  type FullTextIndex,
  type Pagefind,
} from '../../src/search/full-text.ts';
import { indexNames, type NameIndex } from '../../src/search/name-index.ts';
import { unpackSearchData } from '../../src/search/search-data.ts';
import { addressFile, indexFolder } from '../../src/search/write-index.ts';

/** The search of a built site, run in Node with the files that a browser would fetch. */
export interface BuiltSearch {
  names: NameIndex;
  text: FullTextIndex;
  /** Pagefind with its own settings: what the site's search is compared with. */
  plain: (query: string) => Promise<string[]>;
}

/** Opens the search of the site built into a folder. */
export async function openBuiltSearch(
  folder = process.env['OUT_DIR'] ?? 'dist',
): Promise<BuiltSearch> {
  const index = join(folder, indexFolder);
  if (!existsSync(index))
    throw new Error(`No search index in ${folder}: run \`npm run build\` first`);
  serveFiles();
  const addresses = new Map(
    Object.entries(
      JSON.parse(readFileSync(join(index, addressFile), 'utf8')) as Record<string, string>,
    ),
  );
  const [data = ''] = readdirSync(join(folder, 'search-data'));
  const sent = JSON.parse(readFileSync(join(folder, 'search-data', data), 'utf8'));
  const script = pathToFileURL(resolve(index, 'pagefind.js')).href;
  const pagefind: Pagefind = await import(script);
  // The settings belong to one copy of the module; the other one keeps its own.
  const plain: Pagefind = await import(`${script}?plain`);
  await pagefind.options(pagefindOptions);
  return {
    names: indexNames(unpackSearchData(sent)),
    text: pagefindIndex(pagefind, addresses),
    plain: async (query) =>
      (await plain.search(query)).results.flatMap(({ id }) => addresses.get(id) ?? []),
  };
}

let serving = false;

/** Lets `fetch` read files, which is all that Pagefind asks for in Node. */
function serveFiles(): void {
  if (serving) return;
  serving = true;
  const overNetwork = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const address = new URL(String(input instanceof Request ? input.url : input));
    if (address.protocol !== 'file:') return overNetwork(input, init);
    address.search = '';
    return new Response(await readFile(address));
  };
}
