import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { addressFile, indexFolder, writeIndex } from '../../src/search/write-index.ts';

/** Makes a site of pages by their address; it is gone when the scope that uses it ends. */
async function makeSite(pages: Readonly<Record<string, string>>) {
  const folder = await mkdtemp(join(tmpdir(), 'site-'));
  for (const [url, body] of Object.entries(pages)) {
    const file = join(folder, url, 'index.html');
    await mkdir(dirname(file), { recursive: true });
    await writeFile(
      file,
      `<!doctype html><html lang="en"><title>${url}</title><body>${body}</body></html>`,
    );
  }
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}

const article = (text: string) => `<article data-pagefind-body><h1>Page</h1>${text}</article>`;

it('indexes the pages that ask for it, and says which is which', async () => {
  await using site = await makeSite({ '/': 'Home', '/a/': article('One'), '/b/': article('Two') });

  expect(await writeIndex(site.folder)).toBe(2);

  const addresses = await readFile(join(site.folder, indexFolder, addressFile), 'utf8');
  expect(Object.values(JSON.parse(addresses)).sort()).toEqual(['/a/', '/b/']);
});

it('leaves out the interfaces of Pagefind, and filters, which differ from build to build', async () => {
  await using site = await makeSite({ '/a/': article('One') });

  await writeIndex(site.folder);

  const files = await readdir(join(site.folder, indexFolder));
  expect(files.filter((file) => /ui|highlight|filter/.test(file))).toEqual([]);
  expect(files).toContain('pagefind.js');
});

it('fails when a page that asks to be searched is not indexed', async () => {
  const lost = '<!-- data-pagefind-body -->Not an article';
  await using site = await makeSite({ '/a/': article('One'), '/b/': lost });

  await expect(writeIndex(site.folder)).rejects.toThrow(
    'Pagefind indexed 1 pages, but 2 pages ask to be searched',
  );
  expect(existsSync(join(site.folder, indexFolder))).toBe(false);
});
