import type { AstroIntegration } from 'astro';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { indexFolder, writeIndex } from './write-index.ts';

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
        const folder = join(lastBuild, indexFolder);
        if (!existsSync(folder)) {
          logger.warn('No search index yet: run `npm run build` once.');
          return;
        }
        logger.info('Search answers from the index of the last build.');
        server.middlewares.use(`/${indexFolder}`, sirv(folder, { dev: true }));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const pages = await writeIndex(fileURLToPath(dir));
        logger.info(`${pages} pages indexed.`);
      },
    },
  };
}
