import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { contentDir } from './src/content-dir.ts';
import { markdown } from './src/markdown/index.ts';
import { plainImports } from './src/plain-imports.ts';
import { redirects } from './src/redirects.ts';
import { scriptParts } from './src/script-parts.ts';
import { searchIndex } from './src/search/search-index.ts';
import { siteMap } from './src/site-map.ts';
import { site } from './src/site.ts';

export default defineConfig({
  site: site.url,
  outDir: process.env['OUT_DIR'] ?? 'dist',
  // What is kept of one content folder is of no use to another.
  cacheDir: `./node_modules/.astro/${contentDir.replaceAll(/[^a-z0-9]+/gi, '-')}`,
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  // The default glues words to the links beside them.
  compressHTML: true,
  // One constant security policy serves every page only if nothing is inline.
  build: { inlineStylesheets: 'never', format: 'directory' },
  vite: {
    build: {
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: { output: { codeSplitting: scriptParts } },
    },
    plugins: [plainImports()],
  },
  devToolbar: { enabled: false },
  // Lets the Astro extension complete front matter.
  experimental: { contentIntellisense: true },
  markdown,
  // Static parts of a page are one string: smaller modules, a quicker build.
  integrations: [mdx({ optimize: true }), siteMap(), redirects(), searchIndex()],
});
