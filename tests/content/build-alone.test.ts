/** The second layer: where nobody ran the checker, the build itself refuses what is not data. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  makeContent,
  makeRoadmapOf,
  roadmapPage,
  sectionPage,
  topicPage,
  type ContentTree,
} from '../support/content-tree.ts';
import { compilePage, htmlIn } from '../unit/markdown/render.ts';

const cases = path.join(import.meta.dirname, 'cases');

/** Cases of the rules about code that are none: ill-formed, or code to remark alone, which does not compile. */
const notCode: Record<string, string[]> = {
  components: [
    'details-in-a-line',
    'details-without-summary',
    'empty-element',
    'list-in-inline-element',
    'summary-outside',
    'two-summaries',
  ],
  'data-only': ['export-after-form-feed', 'export-after-no-break-space'],
  images: ['file-name-as-text', 'missing-file', 'no-text', 'says-nothing'],
  links: [
    'bare',
    'bare-www',
    'empty-address',
    'empty-text',
    'footnote-name',
    'many-definitions',
    'no-final-slash',
    'no-scheme',
    'no-such-heading',
    'no-such-heading-here',
    'no-such-page',
    'not-encrypted',
    'other-letters',
    'parent',
    'query',
    'relative',
    'vague',
    'vague-reference',
    'wrong-case',
  ],
  syntax: ['expression-in-split-code'],
};

describe.each(Object.keys(notCode))(
  'the step that compiles pages, given the cases of %s',
  (rule) => {
    test('refuses all that is code, and nothing else', async () => {
      const names = (await readdir(path.join(cases, rule)))
        .flatMap((name) => /^(.+)\.mdx$/.exec(name)?.[1] ?? [])
        .sort();
      const compiled: string[] = [];
      for (const name of names) {
        const file = path.join(cases, rule, `${name}.mdx`);
        const code = await compilePage(await readFile(file, 'utf8'), file).catch(() => undefined);
        if (code !== undefined) compiled.push(name);
      }
      const good = names.filter((name) => name.startsWith('passes-'));
      expect(compiled).toEqual([...(notCode[rule] ?? []), ...good].sort());
      expect(compiled.length).toBeLessThan(names.length);
    });
  },
);

test.each(['export-after-form-feed', 'export-after-no-break-space'])(
  'what only remark calls code is text when it is compiled: %s',
  async (name) => {
    const file = path.join(cases, 'data-only', `${name}.mdx`);
    expect(htmlIn(await compilePage(await readFile(file, 'utf8'), file))).toMatch(
      /<p>[^<]*export const x = 1<\/p>/,
    );
  },
);

describe('astro build alone', () => {
  /** Leaves a file, calls a port of this machine and starts a process that leaves another file. */
  let payload: string;
  let marker: string;
  let calls = 0;
  const server = createServer((socket) => {
    calls++;
    socket.end();
  });
  const markers = () => [marker, `${marker}-of-process`].filter((file) => existsSync(file));

  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    marker = path.join(import.meta.dirname, `../../marker-of-an-attack`);
    payload =
      `(await Promise.all([import('node:fs').then((fs) => fs.writeFileSync('${marker}', '')), ` +
      `import('node:child_process').then((run) => run.execFileSync('touch', ['${marker}-of-process'])), ` +
      `fetch('http://127.0.0.1:${port}/').catch(() => 0)]), '')`;
  });

  afterAll(async () => {
    server.close();
    await Promise.all(markers().map((file) => rm(file)));
  });

  /** Pages in a section of their own, and beside them a script that holds the payload. */
  async function contentOf(pages: Record<string, string>): Promise<ContentTree> {
    const names = Object.keys(pages);
    const content = await makeContent({
      'trade/index.mdx': roadmapPage('Trade', ['attacks']),
      'trade/attacks/index.mdx': sectionPage('Attacks', names),
      ...Object.fromEntries(names.map((name) => [`trade/attacks/${name}.mdx`, pages[name] ?? ''])),
    });
    await writeFile(path.join(content.dir, 'trade/attacks/payload.js'), payload);
    return content;
  }

  async function build(content: ContentTree) {
    const astro = path.join(import.meta.dirname, '../../node_modules/astro/bin/astro.mjs');
    const child = spawn(process.execPath, [astro, 'build'], {
      env: {
        ...process.env,
        CONTENT_DIR: content.dir,
        OUT_DIR: path.join(content.dir, '../dist'),
        ASTRO_TELEMETRY_DISABLED: '1',
        NO_COLOR: '1',
      },
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk));
    const [code] = (await once(child, 'close')) as [number];
    return { code, output };
  }

  test('the payload would be seen if it ran', async () => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', payload]);
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(markers()).toHaveLength(2);
    expect(calls).toBe(1);
    await Promise.all(markers().map((file) => rm(file)));
    calls = 0;
  });

  const text = (text: string) => topicPage({ text });
  const key = (line: string) => topicPage().replace('title:', `${line}\ntitle:`);

  test.each<[name: string, page: () => string, told: RegExp]>([
    ['an expression', () => text(`{${payload}}`), /attack\.mdx:24:1: .* is an expression/],
    ['a picture that is a script', () => text('![A name](./payload.js)'), /is not a picture/],
    ['a layout', () => key('layout: ./payload.js'), /"?layout/],
  ])('refuses %s, and runs nothing', async (_, page, told) => {
    await using content = await contentOf({ attack: page() });
    const { code, output } = await build(content);
    expect(output).toMatch(told);
    expect(code).not.toBe(0);
    expect(markers()).toEqual([]);
    expect(calls).toBe(0);
  });

  test.skipIf(process.platform === 'win32')('refuses a page that is a link', async () => {
    await using content = await contentOf({ attack: topicPage() });
    const page = path.join(content.dir, 'trade/attacks/attack.mdx');
    await writeFile(path.join(content.dir, '../elsewhere.mdx'), topicPage());
    await rm(page);
    await symlink('../../../elsewhere.mdx', page);
    const { code, output } = await build(content);
    expect(output).toMatch(/is a symbolic link/);
    expect(code).not.toBe(0);
  });

  test('of the whole corpus and every attack at once runs nothing', async () => {
    await using corpus = await makeRoadmapOf(cases);
    const attacks = {
      esm: text(`export const x = ${payload}`),
      attribute: text(`<abbr title={${payload}}>x</abbr>`),
      spread: text(`<kbd {...${payload}}>x</kbd>`),
      import: text(`import './payload.js'`),
      component: text(`<Payload />`),
      comment: text(`{/* x */ ${payload}}`),
      components: key('components: ./payload.js'),
    };
    for (const [name, page] of Object.entries(attacks)) {
      await writeFile(path.join(corpus.dir, `cases/data-only/attack-${name}.mdx`), page);
    }
    await writeFile(path.join(corpus.dir, 'cases/data-only/payload.js'), payload);
    const { code } = await build(corpus);
    expect(code).not.toBe(0);
    expect(markers()).toEqual([]);
    expect(calls).toBe(0);
  });
});
