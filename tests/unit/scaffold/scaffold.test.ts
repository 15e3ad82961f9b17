import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { pagesInOrder } from '../../../src/roadmap/build-roadmap.ts';
import { createPage } from '../../../src/scaffold/new-page.ts';
import { movePage } from '../../../src/scaffold/move-page.ts';
import { readRoadmaps } from '../../support/read-roadmaps.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'content-'));
  await writeFile(join(folder, 'addresses.txt'), '');
  await writeFile(join(folder, 'redirects.txt'), '# moved\n');
  await createPage(folder, 'roadmap', 'trade', 'A trade', '2026-01-31');
  await createPage(folder, 'topic', 'trade/first-section/second', 'Second: a topic', '2026-01-31');
});

afterEach(() => rm(folder, { recursive: true }));

async function ids(): Promise<string[]> {
  return (await readRoadmaps(folder)).flatMap(pagesInOrder).map(({ id }) => id);
}

function read(file: string): Promise<string> {
  return readFile(join(folder, file), 'utf8');
}

it('a new roadmap, section and topic are whole and listed', async () => {
  await createPage(folder, 'section', 'trade/tools', 'Tools', '2026-01-31');

  expect(await ids()).toEqual([
    'trade',
    'trade/first-section',
    'trade/first-section/first-topic',
    'trade/first-section/second',
    'trade/tools',
    'trade/tools/first-topic',
  ]);
  expect(await read('addresses.txt')).toContain('/trade/tools/first-topic/\n');
});

it.each([
  ['topic', 'trade/first-section/second', 'is there already'],
  ['topic', 'trade/nowhere/x', 'to list'],
  ['topic', 'trade/x', 'has an id of 3 parts'],
  ['section', 'trade/Big Name', "'Big Name' is not a name for an address"],
] as const)('a new %s at %s is refused', async (kind, id, message) => {
  await expect(createPage(folder, kind, id, 'X', '2026-01-31')).rejects.toThrow(message);
});

it('a moved topic takes its place, links, names and address along', async () => {
  const [section, topic] = ['trade/first-section', 'trade/first-section/first-topic'];
  const second = `${section}/second.mdx`;
  const page = await read(second);
  await writeFile(
    join(folder, second),
    page
      .replace('prerequisites: []', 'prerequisites: [first-section/first-topic]')
      .replace('Tell one', `[First](/${topic}/#exercise), [all](/${section}/). Tell one`),
  );
  await writeFile(join(folder, `${topic}-drawing.svg`), '<svg/>');
  await createPage(folder, 'section', 'trade/tools', 'Tools', '2026-01-31');

  await movePage(folder, topic, 'trade/tools/renamed');

  expect(await ids()).toEqual([
    'trade',
    'trade/first-section',
    'trade/first-section/second',
    'trade/tools',
    'trade/tools/first-topic',
    'trade/tools/renamed',
  ]);
  expect(await read(second)).toContain('prerequisites: [tools/renamed]');
  expect(await read(second)).toContain(
    '[First](/trade/tools/renamed/#exercise), [all](/trade/first-section/).',
  );
  expect(await read('trade/tools/renamed-drawing.svg')).toBe('<svg/>');
  expect(await read('redirects.txt')).toBe(
    '# moved\n/trade/first-section/first-topic/ /trade/tools/renamed/\n',
  );
  expect(await read('addresses.txt')).toContain('/trade/tools/renamed/\n');
});

it('a page that moves twice has no chain of redirects, and none when it comes back', async () => {
  const [a, b, c] = ['second', 'third', 'fourth'].map((slug) => `trade/first-section/${slug}`);
  if (!a || !b || !c) throw new Error('three ids');
  await movePage(folder, a, b);
  await movePage(folder, b, c);
  expect(await read('redirects.txt')).toBe(`# moved\n/${a}/ /${c}/\n/${b}/ /${c}/\n`);

  await movePage(folder, c, a);
  expect(await read('redirects.txt')).toBe(`# moved\n/${b}/ /${a}/\n/${c}/ /${a}/\n`);
});

it('a moved section takes its topics along', async () => {
  const moved = await movePage(folder, 'trade/first-section', 'trade/basics');

  expect(moved.size).toBe(3);
  expect(await ids()).toEqual([
    'trade',
    'trade/basics',
    'trade/basics/first-topic',
    'trade/basics/second',
  ]);
});

it('a move onto a page that is there changes nothing', async () => {
  const before = await ids();
  await expect(
    movePage(folder, 'trade/first-section/second', 'trade/first-section/first-topic'),
  ).rejects.toThrow('is there already');
  expect(await ids()).toEqual(before);
});
