import type { AstroIntegration } from 'astro';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentDir } from './content-dir.ts';
import { readRedirects, redirectsFile, type Redirect } from './roadmap/addresses.ts';
import { readList } from './roadmap/read-list.ts';
import { site } from './site.ts';

/**
 * Keeps old addresses alive: `_redirects` for hosts that read it (a true 301), and a page at each old
 * address for those that do not. Netlify would prefer that page to its list; the `!` says otherwise.
 * https://docs.netlify.com/manage/routing/redirects/rewrites-proxies/#shadowing
 */
export function redirects(): AstroIntegration {
  return {
    name: 'redirects',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const moved = await movedPages();
        const folder = fileURLToPath(dir);
        if (moved.length === 0) return;
        await writeFile(
          join(folder, '_redirects'),
          moved.map(({ from, to }) => `${from} ${to} 301!\n`).join(''),
        );
        for (const { from, to } of moved) {
          await mkdir(join(folder, from), { recursive: true });
          await writeFile(join(folder, from, 'index.html'), redirectPage(from, to));
        }
      },
    },
  };
}

/** The redirects of the content. */
export async function movedPages(): Promise<Redirect[]> {
  return readRedirects(await readList(contentDir, redirectsFile));
}

/** A page that leads on at once, and by a link where that is not allowed. */
function redirectPage(from: string, to: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Moved: ${from}</title><meta name="robots" content="noindex"><link rel="canonical" href="${site.url}${to}"><meta http-equiv="refresh" content="0;url=${to}"></head><body><main><h1>This page has moved</h1><p><a href="${to}">${to}</a></p></main></body></html>\n`;
}
