import { expect, it } from 'vitest';
import { nearestTitles } from '../../../src/scripts/nearest-titles.ts';
import type { SearchPage } from '../../../src/search/search-data.ts';

function page(title: string, ...aliases: string[]): SearchPage {
  return {
    url: `/${title}/`,
    title,
    trail: '',
    section: '',
    kind: 'concept',
    aliases,
    questions: [],
  };
}

const pages = [
  page('Message queues', 'RabbitMQ'),
  page('PostgreSQL', 'Postgres'),
  page('Cross-site request forgery', 'CSRF'),
];

it('names the pages whose titles are written most like the query, nearest first', () => {
  const near = nearestTitles('postgrsqul', [...pages, page('Post office')], 2);

  expect(near.map(({ title }) => title)).toEqual(['PostgreSQL', 'Post office']);
});

it('compares with the other names too', () => {
  expect(nearestTitles('rabitmq', pages, 1).map(({ title }) => title)).toEqual(['Message queues']);
});

it('names none where none is near', () => {
  expect(nearestTitles('zzqqxxv', pages, 3)).toEqual([]);
  expect(nearestTitles('', pages, 3)).toEqual([]);
});
