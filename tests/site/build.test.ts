import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readBuiltSite } from '../../src/output/built-site.ts';
import { checkOutput } from '../../src/output/check-output.ts';
import { createPage } from '../../src/scaffold/new-page.ts';
import { movePage } from '../../src/scaffold/move-page.ts';

let folder: string;
let content: string;
let dist: string;

/** Builds the fixture as `npm run build` does; what it printed and how it ended. */
function build() {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/tools/build.ts'], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: content, OUT_DIR: dist },
  });
  return { status, output: stdout + stderr };
}

beforeAll(async () => {
  await mkdir('.cache', { recursive: true });
  // Inside the project, since pages are compiled with its packages.
  folder = await mkdtemp('.cache/build-test-');
  content = `${folder}/content`;
  dist = `${folder}/dist`;
  await mkdir(content);
  await writeFile(join(content, 'addresses.txt'), '');
  await writeFile(join(content, 'redirects.txt'), '');
  await createPage(content, {
    kind: 'roadmap',
    id: 'tea',
    title: 'Making tea',
    date: '2026-01-31',
  });
  await createPage(content, {
    kind: 'roadmap',
    id: 'bread',
    title: 'Baking bread',
    date: '2026-01-31',
  });
  await movePage(content, 'tea/first-section/first-topic', 'tea/first-section/water');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

it('builds any folder of roadmaps, with its redirects, and leaves no rubbish', async () => {
  const { status, output } = build();

  expect(output).not.toMatch(/error/i);
  expect(status).toBe(0);
  const { pages, files } = await readBuiltSite(dist);
  expect(pages.map(({ url }) => url)).toEqual(
    expect.arrayContaining([
      '/',
      '/404.html',
      '/search/',
      '/bread/',
      '/bread/first-section/',
      '/bread/first-section/first-topic/',
      '/tea/',
      '/tea/first-section/',
      '/tea/first-section/water/',
      '/tea/first-section/first-topic/',
    ]),
  );
  expect(await readFile(join(dist, '_redirects'), 'utf8')).toBe(
    '/tea/first-section/first-topic/ /tea/first-section/water/ 301!\n',
  );
  // What a reader keeps for the topic follows it.
  expect(JSON.parse(await readFile(join(dist, 'moved.json'), 'utf8'))).toEqual({
    'tea/first-section/first-topic': 'tea/first-section/water',
  });
  expect(files.some((file) => file.startsWith('pagefind/'))).toBe(true);
  expect(await checkOutput(dist)).toEqual([]);
  expect(existsSync(`${dist}-building`)).toBe(false);
});

it('builds the same bytes again', async () => {
  const read = async () => {
    const { files } = await readBuiltSite(dist);
    return Promise.all(
      files.map(async (file) => [file, hash('sha256', await readFile(join(dist, file)))]),
    );
  };
  const first = await read();
  expect(build().status).toBe(0);

  expect(await read()).toEqual(first);
});

it('names every fault of bad content, ends with an error and leaves the last good site', async () => {
  const home = await readFile(join(dist, 'index.html'), 'utf8');
  const topic = join(content, 'tea/first-section/water.mdx');
  const other = join(content, 'bread/first-section/first-topic.mdx');
  const good = await readFile(topic, 'utf8');
  await writeFile(
    topic,
    good
      .replace(/^title: .*\n/m, '')
      .replace('prerequisites: []', 'prerequisites: [first-section/nowhere]'),
  );
  await writeFile(
    other,
    (await readFile(other, 'utf8')).replace(
      'prerequisites: []',
      'prerequisites: [first-section/first-topic]\nauthor: me',
    ),
  );
  await writeFile(join(content, 'tea/first-section/stray.mdx'), good);
  await appendFile(join(content, 'addresses.txt'), '/tea/gone/\n');

  const { status, output } = build();

  expect(status).toBe(1);
  expect(output).toMatch(/water\.mdx:\d+:\d+ error [a-z-]+: .*title/);
  expect(output).toMatch(/water\.mdx:\d+:\d+ error prerequisites: .*nowhere/);
  expect(output).toMatch(/first-topic\.mdx:\d+:\d+ error [a-z-]+: .*author/);
  expect(output).toMatch(/stray\.mdx:\d+:\d+ error tree/);
  expect(output).toMatch(/addresses\.txt:\d+:1 error addresses: '\/tea\/gone\/'/);
  expect(await readFile(join(dist, 'index.html'), 'utf8')).toBe(home);
});
