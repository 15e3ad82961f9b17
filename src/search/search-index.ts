import type { AstroIntegration } from 'astro';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as pagefind from 'pagefind';
import sirv from 'sirv';
import { z } from 'zod';

const bundle = 'pagefind';
/** Pagefind's own interfaces, which this site does not use. */
const unusedFiles = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

/**
 * Builds the full-text index into the built site, as the last step of the build. The development
 * server answers with the index of the last build.
 */
export function searchIndex(): AstroIntegration {
  let lastBuild = 'dist';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        lastBuild = fileURLToPath(config.outDir);
      },
      'astro:server:setup': ({ server, logger }) => {
        const folder = join(lastBuild, bundle);
        if (!existsSync(folder)) {
          logger.warn('No search index yet: run `npm run build` once.');
          return;
        }
        logger.info('Search answers from the index of the last build.');
        server.middlewares.use(`/${bundle}`, sirv(folder, { dev: true }));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const pages = await writeIndex(folder);
        logger.info(`${pages} pages indexed.`);
      },
    },
  };
}

/**
 * Indexes a built site and writes the index into it.
 * @returns the number of pages indexed
 * @throws when Pagefind reports an error, or indexed another number of pages than those that ask
 * to be searched
 */
async function writeIndex(folder: string): Promise<number> {
  const { index, errors } = await pagefind.createIndex({
    includeCharacters: '+#',
    rootSelector: 'html',
  });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  try {
    const added = await index.addDirectory({ path: folder });
    throwOn(added.errors);
    const target = join(folder, bundle);
    const written = await index.writeFiles({ outputPath: target });
    throwOn(written.errors);
    const indexed = await countIndexed(target);
    const searchable = await countSearchable(folder);
    if (indexed !== searchable) {
      throw new Error(
        `Pagefind indexed ${indexed} pages, but ${searchable} pages ask to be searched`,
      );
    }
    for (const name of await readdir(target)) {
      if (unusedFiles.test(name)) await rm(join(target, name));
    }
    return indexed;
  } finally {
    await pagefind.close();
  }
}

function throwOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

const entrySchema = z.object({
  languages: z.record(z.string(), z.object({ page_count: z.number() })),
});

/** Number of pages in a written index, over all languages. */
async function countIndexed(bundleFolder: string): Promise<number> {
  const entry = await readFile(join(bundleFolder, 'pagefind-entry.json'), 'utf8');
  const { languages } = entrySchema.parse(JSON.parse(entry));
  return Object.values(languages).reduce((sum, { page_count: pages }) => sum + pages, 0);
}

/** Number of built pages that carry the mark of a page to be searched. */
async function countSearchable(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true });
  const pages = files.filter((name) => name.endsWith('.html'));
  const marked = await Promise.all(
    pages.map(async (name) =>
      (await readFile(join(folder, name), 'utf8')).includes('data-pagefind-body'),
    ),
  );
  return marked.filter(Boolean).length;
}
