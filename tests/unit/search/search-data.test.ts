import { expect, it } from 'vitest';
import { buildSearchData } from '../../../src/search/build-search-data.ts';
import { packSearchData, unpackSearchData } from '../../../src/search/search-data.ts';
import { readRoadmaps } from '../../support/read-roadmaps.ts';
import { makeContent, roadmapPage, sectionPage, topicPage } from '../../support/content-tree.ts';
import { searchPage } from '../../support/search-pages.ts';

const files = (name: string) => ({
  [`${name}/index.mdx`]: roadmapPage(`${name} roadmap`, ['names']),
  [`${name}/names/index.mdx`]: sectionPage('Names', ['dns']),
  [`${name}/names/dns.mdx`]: topicPage({ title: 'DNS' }),
});

it('knows the place, the section and the kind of each page', async () => {
  await using content = await makeContent(files('trade'));

  const { pages } = buildSearchData(await readRoadmaps(content.dir), '');

  expect(pages.map(({ url, trail, section, kind }) => [url, trail, section, kind])).toEqual([
    ['/trade/', 'Roadmap', '', 'roadmap'],
    ['/trade/names/', 'Section', 'Names', 'section'],
    ['/trade/names/dns/', 'Names', 'Names', 'concept'],
  ]);
});

it('names the roadmap where there are several', async () => {
  await using content = await makeContent({ ...files('trade'), ...files('craft') });

  const { pages } = buildSearchData(await readRoadmaps(content.dir), '');

  expect(
    pages
      .filter(({ title }) => title === 'DNS')
      .map(({ trail }) => trail)
      .sort(),
  ).toEqual(['craft roadmap › Names', 'trade roadmap › Names']);
});

it('comes out of the parcel as it went in', () => {
  const data = {
    pages: [
      searchPage({
        title: 'DNS',
        aliases: ['A record', 'name server'],
        questions: ['Who answers?'],
      }),
      searchPage({ title: 'TCP' }),
    ],
    proposeUrl: 'https://example.org/new?title=',
  };

  expect(unpackSearchData(JSON.parse(JSON.stringify(packSearchData(data))))).toEqual(data);
});

it('keeps apart what holds the sign that parts texts', () => {
  const page = searchPage({
    title: 'Shell',
    questions: ['Is "curl … | sh" safe?', 'What is a pipe?'],
  });

  const { pages } = unpackSearchData(packSearchData({ pages: [page], proposeUrl: '' }));

  expect(pages[0]?.questions).toEqual(['Is "curl … / sh" safe?', 'What is a pipe?']);
});
