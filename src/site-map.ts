import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { existsSync } from 'node:fs';
import { contentDir } from './content-dir.ts';
import { lastChange } from './roadmap/last-change.ts';
import { isToolUrl, searchUrl, settingsUrl, snapshotUrl } from './roadmap/urls.ts';

/** The sitemap: every page but the search page, the settings and the tools, with the date of its source's last change. */
export function siteMap(): AstroIntegration {
  return sitemap({
    filter: (page) => {
      const { pathname } = new URL(page);
      return ![searchUrl, settingsUrl, snapshotUrl].includes(pathname) && !isToolUrl(pathname);
    },
    serialize(item) {
      const lastmod = lastChange(sourceFile(new URL(item.url).pathname));
      return lastmod === undefined ? item : { ...item, lastmod };
    },
  });
}

/** Source of the page at an address; for the home page, the template it is made from. */
function sourceFile(pathname: string): string {
  const id = pathname.replace(/^\/|\/$/g, '');
  if (id === '') return 'src/pages/index.astro';
  const topic = `${contentDir}/${id}.mdx`;
  return existsSync(topic) ? topic : `${contentDir}/${id}/index.mdx`;
}
