import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatProblems } from '../../../src/problems/report.ts';
import { pagesInOrder } from '../../../src/roadmap/build-roadmap.ts';
import { checkContent } from '../../../src/rules/index.ts';
import { movePage } from '../../../src/scaffold/move-page.ts';
import { createPage, type NewPageKind } from '../../../src/scaffold/new-page.ts';
import { readRoadmaps } from '../../support/read-roadmaps.ts';

let folder: string;
const first = 'trade/first-section/first-topic';
const second = 'trade/first-section/second';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'content-'));
  await create('roadmap', 'trade', 'A trade');
  await create('topic', second, 'Second: a "topic"');
});

afterEach(() => rm(folder, { recursive: true }));

function create(kind: NewPageKind, id: string, title = 'X', reserved: string[] = []) {
  return createPage(folder, { kind, id, title, date: '2026-01-31', reserved });
}

async function ids(): Promise<string[]> {
  return (await readRoadmaps(folder)).flatMap(pagesInOrder).map(({ id }) => id);
}

function read(file: string): Promise<string> {
  return readFile(join(folder, file), 'utf8');
}

/** Changes a file, and fails when there is nothing to change. */
async function change(file: string, from: string, to: string): Promise<void> {
  const text = await read(file);
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  await writeFile(
    join(folder, file),
    text.replace(from, () => to),
  );
}

/** Everything in the content folder, to see that nothing has changed. */
async function everything(): Promise<Record<string, string>> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = files
    .filter((entry) => entry.isFile())
    .map(async (entry) => {
      const file = join(entry.parentPath, entry.name);
      return [file, await readFile(file, 'utf8')] as const;
    });
  return Object.fromEntries(await Promise.all(texts));
}

/** What the checker has against the content, warnings included. */
async function problems(): Promise<string> {
  return formatProblems(await checkContent(folder));
}

describe('createPage', () => {
  it('makes roadmaps, sections and topics that are listed and pass the checker', async () => {
    await create('section', 'trade/tools', 'Tools');

    expect(await ids()).toEqual([
      'trade',
      'trade/first-section',
      first,
      second,
      'trade/tools',
      'trade/tools/first-topic',
    ]);
    expect(await read('addresses.txt')).toContain('/trade/tools/first-topic/\n');
    expect(await problems()).toBe('');
  });

  it.each([
    'Quotes: "double", \'single\' & `code`',
    '# no comment: - nor a list, [nor], {nor} | > this',
    'Ends in a backslash \\',
    'Émile naïve 日本語 🚀',
    'null',
    '2026-01-31',
    'x'.repeat(60),
    '🚀'.repeat(30),
  ])('takes the title %s as it is', async (title) => {
    await create('section', 'trade/tools', title);
    const [roadmap] = await readRoadmaps(folder);
    expect(roadmap?.sections[1]?.title).toBe(title);
    expect(await problems()).toBe('');
  });

  it.each([
    ['topic', second, 'is there already'],
    ['topic', 'trade/nowhere/x', 'to list'],
    ['topic', 'trade/first-sektion/x', 'Did you mean trade/first-section?'],
    ['topic', 'trade/x', 'The id of a topic is <roadmap>/<section>/<topic>'],
    ['section', 'trade/Big Name', 'Rename it to big-name.'],
    ['section', 'trade/aux', 'Windows keeps for itself'],
    ['section', `trade/${'x'.repeat(61)}`, 'at most 60 are allowed'],
    ['topic', '../../etc/x', 'is not made of'],
    ['roadmap', 'trade', 'is there already'],
    ['roadmap', 'search', 'The site keeps the address /search/ for itself'],
  ] as const)('refuses a %s at %s and changes nothing', async (kind, id, message) => {
    const before = await everything();
    await expect(create(kind, id, 'X', ['search'])).rejects.toThrow(message);
    expect(await everything()).toEqual(before);
  });

  it.each(['', ' x', 'x'.repeat(61)])('refuses the title %j and changes nothing', async (title) => {
    const before = await everything();
    await expect(create('topic', 'trade/first-section/x', title)).rejects.toThrow('does not do');
    expect(await everything()).toEqual(before);
  });

  it('changes the parent by one line', async () => {
    const parent = 'trade/first-section/index.mdx';
    await change(
      parent,
      'topics:\n  - first-topic\n  - second\n',
      'topics: # in order\n- first-topic # one\n- second # two\n',
    );
    const before = await read(parent);
    await create('topic', 'trade/first-section/third');
    expect(await read(parent)).toBe(before.replace('# two\n', '# two\n- third\n'));
  });

  it('lists addresses in order, whatever the end of the list looks like', async () => {
    await writeFile(
      join(folder, 'addresses.txt'),
      '# all\n/trade/\n/trade/first-section/\n/trade/zoo/',
    );
    await create('topic', 'trade/first-section/third');
    expect(await read('addresses.txt')).toBe(
      '# all\n/trade/\n/trade/first-section/\n/trade/first-section/third/\n/trade/zoo/\n',
    );
  });

  it('takes the place of an address that was moved away', async () => {
    await movePage(folder, second, 'trade/first-section/other');
    await create('topic', second, 'Again');
    expect(await read('redirects.txt')).toBe('');
    expect((await read('addresses.txt')).match(/\/second\//g)).toHaveLength(1);
    expect(await problems()).toBe('');
  });
});

describe('movePage', () => {
  it('takes the place, the links, the names and the address of a topic along', async () => {
    await change(
      `${second}.mdx`,
      'prerequisites: []',
      'prerequisites: [first-section/first-topic]',
    );
    await change(
      `${second}.mdx`,
      'Tell one',
      `[First](/${first}/#exercise "t"), [all](/trade/first-section/), [there][1], [so](</${first}/>). Tell one`,
    );
    await change(`${second}.mdx`, '## At work', `[1]: /${first}/\n\n## At work`);
    await writeFile(join(folder, 'notes.md'), `See [it](/${first}/).\n`);
    await create('section', 'trade/tools', 'Tools');

    const { changed } = await movePage(folder, first, 'trade/tools/renamed');

    expect(await ids()).toEqual([
      'trade',
      'trade/first-section',
      second,
      'trade/tools',
      'trade/tools/first-topic',
      'trade/tools/renamed',
    ]);
    const page = await read(`${second}.mdx`);
    expect(page).toContain('prerequisites: [tools/renamed]');
    expect(page).toContain(
      '[First](/trade/tools/renamed/#exercise "t"), [all](/trade/first-section/), [there][1], [so](</trade/tools/renamed/>).',
    );
    expect(page).toContain('[1]: /trade/tools/renamed/\n');
    expect(await read('notes.md')).toBe('See [it](/trade/tools/renamed/).\n');
    expect(await read('redirects.txt')).toBe(`/${first}/ /trade/tools/renamed/\n`);
    expect(await read('addresses.txt')).toContain('/trade/tools/renamed/\n');
    expect(await problems()).toBe('');
    expect(changed.map((file) => file.slice(folder.length + 1))).toEqual([
      'addresses.txt',
      'notes.md',
      'redirects.txt',
      'trade/first-section/index.mdx',
      'trade/first-section/second.mdx',
      'trade/tools/index.mdx',
    ]);
  });

  it('changes only the names in front matter, not how it is written', async () => {
    const front = `prerequisites: # why\n- "first-section/first-topic" # it comes first\nrelated:   [ first-section/first-topic ]`;
    await change(`${second}.mdx`, 'prerequisites: []\nrelated: []', front);
    const before = await read(`${second}.mdx`);
    await movePage(folder, first, 'trade/first-section/renamed');
    expect(await read(`${second}.mdx`)).toBe(
      before
        .replace('"first-section/first-topic"', 'first-section/renamed')
        .replace('[ first-section/first-topic ]', '[ first-section/renamed ]'),
    );
  });

  it('leaves a page of the same name in another roadmap alone', async () => {
    await create('roadmap', 'craft', 'A craft');
    await create('topic', 'craft/first-section/second', 'Other');
    const other = 'craft/first-section/second.mdx';
    await change(other, 'prerequisites: []', 'prerequisites: [first-section/first-topic]');
    await movePage(folder, first, 'trade/first-section/renamed');
    expect(await read(other)).toContain('prerequisites: [first-section/first-topic]');
    expect(await problems()).toBe('');
  });

  it('takes its pictures along, copies one that is shared, and leaves those of others', async () => {
    await create('section', 'trade/tools', 'Tools');
    await create('topic', `${first}-tree`, 'Tree');
    const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';
    for (const name of ['first-topic-a', 'first-topic-tree-b', 'plain', 'shared'])
      await writeFile(join(folder, `trade/first-section/${name}.svg`), picture);
    const show = (...names: string[]) =>
      names.map((name) => `![A picture of it](./${name}.svg)\n\n`).join('') + 'Tell one';
    await change(`${first}.mdx`, 'Tell one', show('first-topic-a', 'plain', 'shared'));
    await change(`${first}-tree.mdx`, 'Tell one', show('first-topic-tree-b', 'shared'));

    await movePage(folder, first, 'trade/tools/renamed');

    const pictures = async (section: string) =>
      (await readdir(join(folder, section))).filter((name) => name.endsWith('.svg')).sort();
    expect(await pictures('trade/tools')).toEqual(['plain.svg', 'renamed-a.svg', 'shared.svg']);
    expect(await pictures('trade/first-section')).toEqual(['first-topic-tree-b.svg', 'shared.svg']);
    expect(await problems()).toBe('');
  });

  it('leaves no chain of redirects, none from a page, and keeps the comments', async () => {
    const [a, b, c] = ['second', 'third', 'fourth'].map((slug) => `trade/first-section/${slug}`);
    if (!a || !b || !c) throw new Error('three ids');
    await writeFile(join(folder, 'redirects.txt'), '# moved\n');
    await movePage(folder, a, b);
    await change('redirects.txt', `/${b}/`, `/${b}/ # better name`);
    await movePage(folder, b, c);
    expect(await read('redirects.txt')).toBe(
      `# moved\n/${a}/ /${c}/ # better name\n/${b}/ /${c}/\n`,
    );

    await movePage(folder, c, a);
    expect(await read('redirects.txt')).toBe(`# moved\n/${b}/ /${a}/\n/${c}/ /${a}/\n`);
    // The old address of one page can become the address of another.
    await movePage(folder, first, b);
    expect(await read('redirects.txt')).toBe(`# moved\n/${c}/ /${a}/\n/${first}/ /${b}/\n`);
    expect(await problems()).toBe('');
  });

  it('takes the topics of a section along', async () => {
    await change(`${second}.mdx`, 'related: []', 'related: [first-section]');
    await change(`${second}.mdx`, 'Tell one', '[All](/trade/first-section/). Tell one');
    const { moved } = await movePage(folder, 'trade/first-section', 'trade/basics');

    expect(moved.size).toBe(3);
    expect(await ids()).toEqual([
      'trade',
      'trade/basics',
      'trade/basics/first-topic',
      'trade/basics/second',
    ]);
    expect(await read('trade/basics/second.mdx')).toContain('related: [basics]');
    expect(await read('trade/basics/second.mdx')).toContain('[All](/trade/basics/)');
    expect(await problems()).toBe('');
  });

  it.each([
    [second, first, 'is there already'],
    [second, 'trade/nowhere/x', 'to list'],
    [second, 'trade/first-section', 'A topic moves to'],
    ['trade', 'craft', 'A topic moves to'],
    [second, 'craft/first-section/second', 'in different roadmaps'],
    [second, 'trade/first-section/Third', 'Rename it to third.'],
    [second, 'trade/first-section/nul', 'Windows keeps for itself'],
    [
      'trade/first-section/secnd',
      'trade/first-section/x',
      'Did you mean trade/first-section/second?',
    ],
    ['trade/../x', 'trade/y', 'is not made of'],
    ['trade/tools/first-topic', 'trade/first-section/x', 'is the only page of'],
    [first, 'trade/tools/taken', 'taken-a.svg is there already'],
  ])('refuses to move %s to %s and changes nothing', async (from, to, message) => {
    await create('section', 'trade/tools', 'Tools');
    for (const name of [`${first}-a.svg`, 'trade/tools/taken-a.svg'])
      await writeFile(join(folder, name), '<svg/>');
    const before = await everything();
    await expect(movePage(folder, from, to)).rejects.toThrow(message);
    expect(await everything()).toEqual(before);
  });

  it('refuses a section where a folder stands', async () => {
    await mkdir(join(folder, 'trade/left'));
    await expect(movePage(folder, 'trade/first-section', 'trade/left')).rejects.toThrow(
      'is there already',
    );
  });
});
