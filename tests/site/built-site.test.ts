import { HtmlValidate } from 'html-validate';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkOutput } from '../../src/output/check-output.ts';
import { attribute, readBuiltSite, textOf, type BuiltPage } from '../../src/output/built-site.ts';
import { contentDir } from '../../src/content-dir.ts';
import { pagesInOrder } from '../../src/roadmap/build-roadmap.ts';
import { bankIndexSchema, bankSchema } from '../../src/questions/bank.ts';
import type { RoadmapPage } from '../../src/roadmap/model.ts';
import { markdownUrl, roadmapTools, socialImageUrl, toolUrl } from '../../src/roadmap/urls.ts';
import { readRoadmaps } from '../support/read-roadmaps.ts';

const folder = 'dist';
let pages: readonly BuiltPage[];
let expected: readonly RoadmapPage[];

beforeAll(async () => {
  if (!existsSync(folder)) throw new Error('There is no built site: run `npm run build` first.');
  pages = (await readBuiltSite(folder)).pages;
  expected = (await readRoadmaps(contentDir)).flatMap(pagesInOrder);
});

function page(url: string): BuiltPage {
  const found = pages.find((candidate) => candidate.url === url);
  if (!found) throw new Error(`No page at ${url}`);
  return found;
}

/** Address of the link with this relation. */
function related(from: BuiltPage, rel: string): string | undefined {
  const link = from.elements.find(
    (element) => element.tagName === 'a' && attribute(element, 'rel') === rel,
  );
  return link && attribute(link, 'href');
}

describe('the built site', () => {
  it('has a page for every page of the content, the tools of each roadmap, home, search, settings, snapshots and 404', () => {
    const tools = expected
      .filter(({ kind }) => kind === 'roadmap')
      .flatMap(({ id }) => roadmapTools.map((tool) => toolUrl(id, tool)));
    const urls = [
      ...expected.map(({ url }) => url),
      ...tools,
      '/',
      '/404.html',
      '/search/',
      '/settings/',
      '/snapshot/',
    ];

    expect(pages.map(({ url }) => url).sort()).toEqual(urls.sort());
  });

  it('shows each page’s title as its one first heading', () => {
    const wrong = expected.filter(({ url, title }) => {
      const headings = page(url).elements.filter(({ tagName }) => tagName === 'h1');
      return headings.length !== 1 || headings.map(textOf).join().trim() !== title;
    });

    expect(wrong.map(({ url }) => url)).toEqual([]);
  });

  it('leads through all pages in order by the next links, and back', () => {
    const forth: string[] = [];
    for (
      let url = expected[0]?.url;
      url !== undefined && forth.length <= expected.length;
      url = related(page(url), 'next')
    ) {
      forth.push(url);
    }

    expect(forth).toEqual(expected.map(({ url }) => url));
    expect(expected.map(({ url }) => related(page(url), 'prev'))).toEqual([
      undefined,
      ...forth.slice(0, -1),
    ]);
  });

  it('holds nothing that may not be there and no link that leads nowhere', async () => {
    expect(await checkOutput(folder)).toEqual([]);
  });

  it('gives every page its Markdown and its social picture', () => {
    const missing = expected
      .flatMap(({ id }) => [markdownUrl(id), socialImageUrl(id)])
      .filter((url) => !existsSync(`${folder}${url}`));

    expect(missing).toEqual([]);
  });

  it('gives the sitemap every page but search, tools and 404', async () => {
    const sitemap = await readFile(`${folder}/sitemap-0.xml`, 'utf8');
    const paths = [...sitemap.matchAll(/<loc>https?:\/\/[^/]+([^<]+)<\/loc>/g)].map(
      ([, path]) => path,
    );

    expect(paths.sort()).toEqual(['/', ...expected.map(({ url }) => url)].sort());
  });

  it('publishes every question once, under the id that its page names', async () => {
    const read = async (url: string): Promise<unknown> =>
      JSON.parse(await readFile(`${folder}${url}`, 'utf8'));
    for (const { id } of expected.filter(({ kind }) => kind === 'roadmap')) {
      const index = bankIndexSchema.parse(await read(`/${id}/questions.json`));
      const banks = await Promise.all(Object.values(index.sections).map(read));
      const published = banks.flatMap((bank) => bankSchema.parse(bank));
      const named = pages
        .filter(({ url }) => url.startsWith(`/${id}/`))
        .flatMap(({ elements }) => elements)
        .filter(({ tagName }) => tagName === 'check-yourself')
        .flatMap((element) => attribute(element, 'data-questions')?.split(' ') ?? []);

      expect(published.map((question) => question.id).sort()).toEqual(named.sort());
      expect(new Set(named).size).toBe(named.length);
      expect(Object.values(index.topics).flat().sort()).toEqual(named.sort());
    }
  });

  it('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      elements: ['html5'],
      rules: {
        // Whitespace and the form of void elements are the compiler's business.
        'no-trailing-whitespace': 'off',
        'void-style': 'off',
        'doctype-style': 'off',
        // Titles hold the name of the site too; search engines cut where they like.
        'long-title': 'off',
        // A list without marks loses its role in Safari; `role="list"` gives it back.
        'no-redundant-role': 'off',
        // Unicode class names of custom elements do not occur; the rule refuses `role="img"` svg.
        'prefer-native-element': 'off',
      },
    });
    const faults: string[] = [];
    for (const { file } of pages) {
      const report = await validator.validateFile(`${folder}/${file}`);
      for (const { messages } of report.results) {
        for (const { line, column, ruleId, message } of messages) {
          faults.push(`${file}:${line}:${column} ${ruleId}: ${message}`);
        }
      }
    }

    expect(faults.slice(0, 20)).toEqual([]);
  });
});
