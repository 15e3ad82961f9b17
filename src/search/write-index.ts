import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { z } from 'zod';

/** Folder of the index in the built site. */
export const indexFolder = 'pagefind';
/** File that says which page each fragment of the index is of. */
export const addressFile = 'pages.json';

/** Pagefind's own interfaces, which this site does not use. */
const unusedFiles = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

/**
 * Indexes a built site and writes the index into it.
 * @returns the number of pages indexed
 * @throws when Pagefind reports an error, or indexed another number of pages than those that ask
 * to be searched
 */
export async function writeIndex(folder: string): Promise<number> {
  const { index, errors } = await pagefind.createIndex({
    includeCharacters: '+#',
    rootSelector: 'html',
  });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  try {
    const pages = await searchablePages(folder);
    for (const page of pages) throwOn((await index.addHTMLFile(page)).errors);
    const made = await index.getFiles();
    throwOn(made.errors);
    const addresses = Object.fromEntries(made.files.flatMap(addressOf));
    const indexed = Object.keys(addresses).length;
    if (indexed !== pages.length) {
      throw new Error(
        `Pagefind indexed ${indexed} pages, but ${pages.length} pages ask to be searched`,
      );
    }
    const files = [
      ...made.files.filter(({ path }) => !unusedFiles.test(path)),
      { path: addressFile, content: JSON.stringify(addresses) },
    ];
    for (const { path, content } of files) {
      const target = join(folder, indexFolder, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, content);
    }
    return indexed;
  } finally {
    await pagefind.close();
  }
}

function throwOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

/** What a fragment begins with once it is unpacked. */
const signature = 'pagefind_dcd';
const fragmentSchema = z.object({ url: z.string() });

/** The name of a fragment and the page it is of; nothing for other files. */
function addressOf({ path, content }: { path: string; content: Uint8Array }): [string, string][] {
  const [, id] = /^fragment\/(.+)\.pf_fragment$/.exec(path) ?? [];
  if (id === undefined) return [];
  const text = gunzipSync(content).subarray(signature.length).toString('utf8');
  return [[id, fragmentSchema.parse(JSON.parse(text)).url]];
}

/** The built pages that carry the mark of a page to be searched, as they are given to Pagefind. */
async function searchablePages(folder: string): Promise<{ sourcePath: string; content: string }[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) =>
    name.endsWith('.html'),
  );
  const pages = await Promise.all(
    names.sort().map(async (name) => ({
      sourcePath: name.split(sep).join('/'),
      content: await readFile(join(folder, name), 'utf8'),
    })),
  );
  return pages
    .filter(({ content }) => content.includes('data-pagefind-body'))
    .map(({ sourcePath, content }) => ({
      sourcePath,
      content: withSpeltOutAbbreviations(content),
    }));
}

/** What an abbreviation stands for is in its title, which is searched too. */
function withSpeltOutAbbreviations(html: string): string {
  return html.replaceAll('<abbr title=', '<abbr data-pagefind-index-attrs="title" title=');
}
