import type { Problem } from '../problems/problem.ts';
import { attribute, textOf, type BuiltPage, type BuiltSite } from './built-site.ts';
import { outputProblem } from './check-page.ts';

/** Links, pictures and fragments of the site that lead nowhere, and titles that two pages share. */
export function checkLinks({ pages, files }: BuiltSite): Problem[] {
  const served = new Set(
    files.flatMap((file) => [`/${file}`, `/${file.replace(/index\.html$/, '')}`]),
  );
  const idsOf = new Map(
    pages.map((page) => [
      page.url,
      new Set(page.elements.flatMap((element) => attribute(element, 'id') ?? [])),
    ]),
  );
  return [...pages.flatMap((page) => brokenLinks(page, served, idsOf)), ...sharedTitles(pages)];
}

function brokenLinks(
  page: BuiltPage,
  served: ReadonlySet<string>,
  idsOf: ReadonlyMap<string, ReadonlySet<string>>,
): Problem[] {
  return page.elements.flatMap((element) => {
    const address = attribute(element, 'href') ?? attribute(element, 'src');
    if (address === undefined || element.tagName === 'use' || /^[a-z]+:/i.test(address)) return [];
    const target = new URL(address, `http://site${page.url}`);
    const path = decodeURIComponent(target.pathname);
    const report = (message: string, hint: string) => [
      outputProblem(page, element, 'output-links', message, hint),
    ];
    if (!served.has(path)) return report(`'${address}' leads nowhere`, 'Mend the address.');
    const fragment = decodeURIComponent(target.hash.slice(1));
    const ids = idsOf.get(path);
    if (fragment === '' || ids === undefined || ids.has(fragment)) return [];
    return report(
      `'${address}': no element has the id '${fragment}'`,
      `Choose another place of ${path}.`,
    );
  });
}

function sharedTitles(pages: readonly BuiltPage[]): Problem[] {
  const first = new Map<string, string>();
  return pages.flatMap((page) => {
    const element = page.elements.find(({ tagName }) => tagName === 'title');
    const title = element === undefined ? '' : textOf(element).trim();
    const report = (message: string, hint: string) => [
      outputProblem(page, element, 'output-titles', message, hint),
    ];
    if (title === '') return report('The page has no title', 'Give it one.');
    const other = first.get(title);
    first.set(title, page.file);
    return other === undefined
      ? []
      : report(`'${title}' is also the title of ${other}`, 'Tell them apart.');
  });
}
