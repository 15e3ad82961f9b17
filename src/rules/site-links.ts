import type { Problem } from '../problems/problem.ts';
import type { Redirect } from '../roadmap/addresses.ts';
import { nearestName } from '../roadmap/nearest-name.ts';
import { homeUrl, pageUrl, searchUrl } from '../roadmap/urls.ts';
import { quote } from './finding.ts';
import type { SiteLink } from './page-links.ts';

/** A page with what its links need: who it is, what it links to, what can be linked in it. */
export interface LinkedPage {
  file: string;
  id: string;
  links: readonly SiteLink[];
  /** Ids of its headings; undefined when the page could not be read to its end. */
  anchors: readonly string[] | undefined;
}

/** Links to pages and headings that do not exist, or that have moved. */
export function checkSiteLinks(
  pages: readonly LinkedPage[],
  redirects: readonly Redirect[],
): Problem[] {
  const moved = new Map(redirects.map(({ from, to }) => [from, to]));
  const byUrl = new Map(pages.map((page) => [pageUrl(page.id), page]));
  const urls = [...byUrl.keys(), homeUrl, searchUrl];
  return pages.flatMap((page) =>
    page.links.flatMap((link): Problem[] => {
      const wrong = judge(page, link.url);
      if (!wrong) return [];
      const { line, column } = link;
      return [{ file: page.file, line, column, rule: 'links', severity: 'error', ...wrong }];
    }),
  );

  function judge(from: LinkedPage, url: string): Pick<Problem, 'message' | 'hint'> | undefined {
    const [, path = '', query = '', fragment] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(url) ?? [];
    const target = path === '' ? from : byUrl.get(path);
    if (!target) {
      if (path === homeUrl || path === searchUrl) return undefined;
      const closed = path.endsWith('/')
        ? path
        : `${path.replace(/(?:\/index)?\.(?:mdx?|html)$/, '')}/`;
      const lower = closed.toLowerCase();
      const near = byUrl.has(lower) ? lower : nearestName(lower, urls);
      const to = moved.get(path) ?? moved.get(closed);
      if (to !== undefined) {
        return {
          message: `The page ${quote(path)} has moved to ${quote(to)}`,
          hint: `Write ${to}${fragment === undefined ? '' : `, and look whether it has #${fragment}`}.`,
        };
      }
      if (path !== closed && byUrl.has(closed)) {
        return { message: `${quote(url)} does not end with a slash`, hint: `Write ${closed}.` };
      }
      return {
        message: `There is no page ${quote(path)}`,
        hint: near
          ? `Did you mean ${near}?`
          : 'Look at the address of the page, as /roadmap/section/topic/.',
      };
    }
    if (query !== '') {
      return {
        message: `${quote(url)} has a question mark that no page knows`,
        hint: `Write ${path}.`,
      };
    }
    if (fragment === undefined || !target.anchors) return undefined;
    if (target.anchors.includes(fragment)) return undefined;
    const near = nearestName(fragment.toLowerCase(), target.anchors);
    return {
      message: `There is no heading ${quote(`#${fragment}`)} in ${pageUrl(target.id)}`,
      hint: near
        ? `Did you mean #${near}?`
        : target.anchors.length > 0
          ? `Headings are ${target.anchors.map((anchor) => `#${anchor}`).join(', ')}.`
          : 'The page has no headings.',
    };
  }
}
