import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, symlink, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/problems/problem.ts';
import { checkContent } from '../../src/rules/index.ts';
import {
  makeContent,
  roadmapPage,
  sectionPage,
  topicPage,
  type ContentTree,
} from '../support/content-tree.ts';

/** A roadmap with one section and two topics. */
const small = {
  'trade/index.mdx': roadmapPage('Trade', ['names']),
  'trade/names/index.mdx': sectionPage('Names', ['dns', 'hosts']),
  'trade/names/dns.mdx': topicPage({ title: 'DNS' }),
  'trade/names/hosts.mdx': topicPage({ title: 'Hosts', prerequisites: ['names/dns'] }),
};

function without(name: keyof typeof small) {
  return Object.fromEntries(Object.entries(small).filter(([file]) => file !== name));
}

/** Problems as `file:line:column rule: message`, files by their path in the content folder. */
async function problemsOf(content: ContentTree): Promise<string[]> {
  return describeAll(content, await checkContent(content.dir));
}

function describeAll(content: ContentTree, problems: readonly Problem[]): string[] {
  const prefix = `${content.fileOf('')}/`;
  return problems.map(
    ({ file, line, column, rule, message }) =>
      `${file.slice(prefix.length)}:${line}:${column} ${rule}: ${message.replaceAll(prefix, '')}`,
  );
}

async function check(files: Readonly<Record<string, string | Uint8Array>>): Promise<string[]> {
  await using content = await makeContent(files);
  return await problemsOf(content);
}

test('a small roadmap passes', async () => {
  expect(await check(small)).toEqual([]);
});

describe('tree', () => {
  test('children that are not listed, not there, or listed twice', async () => {
    expect(
      await check({
        ...small,
        'trade/names/index.mdx': sectionPage('Names', ['dns', 'host', 'dns']),
      }),
    ).toEqual([
      'trade/names/hosts.mdx:1:1 tree: The page is not listed in topics of trade/names/index.mdx',
      "trade/names/index.mdx:14:15 tree: 'host' is listed in topics, but there is no page trade/names/host.mdx",
      "trade/names/index.mdx:14:21 tree: 'dns' is listed twice in topics",
    ]);
  });

  test('folders without a page', async () => {
    expect(await check(without('trade/names/index.mdx'))).toEqual([
      "trade/index.mdx:12:12 tree: 'names' is listed in sections, but there is no page trade/names/index.mdx",
      "trade/names/dns.mdx:1:1 tree: 'trade/names/dns' stands in a folder without a section page",
      "trade/names/hosts.mdx:1:1 tree: 'trade/names/hosts' stands in a folder without a section page",
    ]);
    expect(await check(without('trade/index.mdx'))).toEqual([
      "trade/names/dns.mdx:1:1 tree: 'trade/names/dns' stands in a folder without a roadmap page",
      "trade/names/hosts.mdx:1:1 tree: 'trade/names/hosts' stands in a folder without a roadmap page",
      "trade/names/index.mdx:1:1 tree: 'trade/names' stands in a folder without a roadmap page",
    ]);
  });

  test('front matter that is not valid is told once, and nothing that refers to its page', async () => {
    const invalid = (page: string) => page.replace('reviewed: 2026-11-01', 'reviewed: soon');
    const broken = (page: string) => page.replace('title: ', 'title: "');
    expect(
      await check({
        'trade/index.mdx': invalid(small['trade/index.mdx']),
        'trade/names/index.mdx': broken(small['trade/names/index.mdx']),
        'trade/names/dns.mdx': invalid(small['trade/names/dns.mdx']),
        'trade/names/hosts.mdx': small['trade/names/hosts.mdx'],
      }),
    ).toEqual([
      'trade/index.mdx:7:11 front-matter: `reviewed` is `soon`, which is not valid',
      'trade/names/dns.mdx:7:11 front-matter: `reviewed` is `soon`, which is not valid',
      'trade/names/index.mdx:2:14 front-matter: Quotes or a bracket are not closed, or a colon is missing',
    ]);
  });

  test('a section page has the headings of a section', async () => {
    const page = small['trade/names/index.mdx'].replace(
      '## When you are done',
      '## When you finish',
    );
    expect(await check({ ...small, 'trade/names/index.mdx': page })).toEqual([
      'trade/names/index.mdx:16:1 headings: The heading `## When you are done` is missing',
    ]);
  });
});

describe('links to pages that have moved', () => {
  test('are told with the new address', async () => {
    await using content = await makeContent({
      ...small,
      'trade/names/dns.mdx': topicPage({
        title: 'DNS',
        text: 'See [the hosts](/trade/names/old-hosts/#exercise) and [the file](/trade/names/old-hosts).',
      }),
    });
    await writeFile(
      path.join(content.dir, 'redirects.txt'),
      '/trade/names/old-hosts/ /trade/names/hosts/\n',
    );
    const problems = await checkContent(content.dir);
    expect(
      problems.map(({ line, column, message, hint }) => [line, column, message, hint]),
    ).toEqual([
      [
        24,
        5,
        'The page `/trade/names/old-hosts/` has moved to `/trade/names/hosts/`',
        'Write /trade/names/hosts/, and look whether it has #exercise.',
      ],
      [
        24,
        55,
        'The page `/trade/names/old-hosts` has moved to `/trade/names/hosts/`',
        'Write /trade/names/hosts/.',
      ],
    ]);
  });
});

describe('file names', () => {
  test('are addresses, and safe on every system', async () => {
    expect(
      await check({
        ...small,
        'trade/names/index.mdx': sectionPage('Names', ['dns', 'hosts', 'con']),
        'trade/names/con.mdx': topicPage(),
        'trade/names/Hôte_1.svg': '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
        'trade/names/notes.md': 'x',
        'trade/names/payload.js': 'x',
        'trade/names/deep/page.mdx': topicPage(),
        'trade/page.mdx': topicPage(),
        'page.mdx': topicPage(),
      }),
    ).toEqual([
      'page.mdx:1:1 file-names: The page `page.mdx` stands where none belongs',
      'trade/names/Hôte_1.svg:1:1 file-names: The name `Hôte_1` is not made of lower-case words and digits joined by -',
      'trade/names/con.mdx:1:1 file-names: `con` is a name that Windows keeps for itself',
      'trade/names/deep:1:1 file-names: The folder `deep` lies too deep',
      'trade/names/notes.md:1:1 file-names: `notes.md` is neither a page nor a picture',
      'trade/names/payload.js:1:1 file-names: `payload.js` is neither a page nor a picture',
      'trade/page.mdx:1:1 file-names: The page `page.mdx` stands where none belongs',
    ]);
  });

  test('do not differ in case alone', async () => {
    await using content = await makeContent(small);
    await writeFile(path.join(content.dir, 'trade/names/DNS.mdx'), topicPage());
    // On file systems that take them for the same, there is but one file.
    const names = await readdir(path.join(content.dir, 'trade/names'));
    if (!names.includes('dns.mdx') || !names.includes('DNS.mdx')) return;
    expect(await problemsOf(content)).toContain(
      'trade/names/dns.mdx:1:1 file-names: `dns.mdx` and `DNS.mdx` differ only in case',
    );
  });

  test.skipIf(process.platform === 'win32')('are not those of links to elsewhere', async () => {
    await using content = await makeContent(small);
    const place = path.join(content.dir, 'trade/names');
    await symlink('/etc/passwd', path.join(place, 'passwords.mdx'));
    await symlink('dns.mdx', path.join(place, 'names.mdx'));
    await symlink('/etc', path.join(content.dir, 'etc'));
    await symlink('/etc/passwd', path.join(place, 'secret.svg'));
    expect(await problemsOf(content)).toEqual([
      'etc:1:1 file-names: `etc` is a symbolic link',
      'trade/names/names.mdx:1:1 file-names: `names.mdx` is a symbolic link',
      'trade/names/passwords.mdx:1:1 file-names: `passwords.mdx` is a symbolic link',
      'trade/names/secret.svg:1:1 file-names: `secret.svg` is a symbolic link',
    ]);
  });
});

describe('pictures', () => {
  const shown = (name: string) => topicPage({ text: `![A root and three names](./${name})` });
  const svg = (inner: string, outer = '') =>
    `${outer}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inner}</svg>\n`;

  test.each<[string, string | Uint8Array, string]>([
    ['a script', svg('<script>alert(1)</script>'), '`<script>` is not allowed in a picture'],
    [
      'a script of another name',
      svg('<svg:script>x</svg:script>'),
      '`<svg:script>` is not allowed in a picture',
    ],
    ['a page', svg('<foreignObject/>'), '`<foreignObject>` is not allowed in a picture'],
    [
      'a handler',
      svg('<g onload = "alert(1)"/>'),
      'The handler `onload` is not allowed in a picture',
    ],
    [
      'another file',
      svg('<use href="https://example.org/a.svg#b"/>'),
      '`https://example.org/a.svg#b` is outside of the picture',
    ],
    [
      'a file behind a prefix',
      svg('<use xlink:href="a.svg#b"/>'),
      '`a.svg#b` is outside of the picture',
    ],
    [
      'an address in a style',
      svg('<g style="fill: url(https://example.org/a)"/>'),
      '`fill: url(https://example.org/a)` reaches outside of the picture',
    ],
    [
      'an address in characters by number',
      svg('<g style="fill: &#117;r&#x6c;(https://example.org/a)"/>'),
      '`fill: url(https://example.org/a)` reaches outside of the picture',
    ],
    [
      'an address behind backslashes',
      svg('<g style="fill: u\\72l(https://example.org/a)"/>'),
      '`fill: u\\72l(https://example.org/a)` reaches outside of the picture',
    ],
    [
      'another base',
      svg('<g xml:base="https://example.org/"/>'),
      '`xml:base` is not allowed in a picture',
    ],
    [
      'another encoding',
      svg('', '<?xml version="1.0" encoding="ISO-2022-JP"?>\n'),
      'The encoding `ISO-2022-JP` is not allowed',
    ],
    [
      'bytes of another encoding',
      Buffer.from(svg('<title>\u00e9</title>'), 'latin1'),
      'The picture is not UTF-8',
    ],
    [
      'uses of uses',
      svg(
        Array.from(
          { length: 30 },
          (_, n) => `<g id="a${n}"><use href="#a${n + 1}"/><use href="#a${n + 1}"/></g>`,
        ).join(''),
      ),
      'The picture has more than 20 `<use>`',
    ],
    ['an entity', svg('&payload;'), 'The picture holds an entity that is not known'],
    [
      'a document type',
      svg('', '<!DOCTYPE svg [<!ENTITY payload "x">]>'),
      'The file does not begin with `<svg`',
    ],
    [
      'a style sheet',
      svg('', '<?xml-stylesheet href="x"?>'),
      'The file does not begin with `<svg`',
    ],
    [
      'character data',
      svg('<![CDATA[<script>]]>'),
      '`<![CDATA[<script>` is not allowed in a picture',
    ],
    ['no picture', 'hello', 'The file does not begin with `<svg`'],
  ])('an SVG with %s is told', async (_, picture, message) => {
    const problems = await check({
      ...small,
      'trade/names/dns.mdx': shown('tree.svg'),
      'trade/names/tree.svg': picture,
    });
    expect(
      problems.map((problem) => problem.replace(/^trade\/names\/tree.svg:\d+:\d+ /, '')),
    ).toContain(`images: ${message}`);
  });

  test('a plain SVG passes', async () => {
    const picture = svg(
      '<!-- made by hand --><title>Names &amp; places</title><defs><marker id="a"><path d="M0 0"/></marker></defs>' +
        '<g fill="url(#b)" marker-end="url(#a)"><use href="#a"/><text x="1" y="2">root → org</text></g>',
      '<?xml version="1.0" encoding="UTF-8"?>\n',
    );
    expect(
      await check({
        ...small,
        'trade/names/dns.mdx': shown('tree.svg'),
        'trade/names/tree.svg': picture,
      }),
    ).toEqual([]);
  });

  test('a picture is small, is what its name says, and is shown', async () => {
    const png = Buffer.from('89504e470d0a1a0a', 'hex');
    expect(
      await check({
        ...small,
        'trade/names/dns.mdx': topicPage({
          text: '![A small picture](./small.png)\n\n![A large one](./large.png)\n\n![A false one](./false.jpg)',
        }),
        'trade/names/small.png': png,
        'trade/names/large.png': Buffer.concat([png, Buffer.alloc(500_000)]),
        'trade/names/false.jpg': png,
        'trade/names/unused.png': png,
      }),
    ).toEqual([
      'trade/names/false.jpg:1:1 images: The file is not JPG inside',
      'trade/names/large.png:1:1 images: The picture has 500008 bytes, at most 500000 are allowed',
      'trade/names/unused.png:1:1 images: No page shows this picture',
    ]);
  });
});

describe('a hostile page', () => {
  const withPage = (page: string | Uint8Array) => check({ ...small, 'trade/names/dns.mdx': page });
  const inPage = (problem: string) => `trade/names/dns.mdx:${problem}`;

  test.each([
    [
      'a byte order mark',
      `\ufeff${topicPage()}`,
      '1:1 text: The file begins with a byte order mark',
    ],
    [
      'carriage returns',
      topicPage().replaceAll('\n', '\r\n'),
      '1:4 text: Lines end with a carriage return',
    ],
    [
      'another encoding',
      Buffer.from(topicPage({ text: 'na\u00efve' }), 'latin1'),
      '24:3 text: The file is not UTF-8',
    ],
    ['no text', '', '1:1 front-matter: The page does not begin with front matter'],
  ])('with %s is told', async (_, page, problem) => {
    expect(await withPage(page)).toContain(inPage(problem));
  });

  test('of 50 megabytes is not read', async () => {
    await using content = await makeContent(small);
    await truncate(path.join(content.dir, 'trade/names/dns.mdx'), 50_000_000);
    expect(await problemsOf(content)).toEqual([
      inPage('1:1 limits: The page has 50000000 bytes, at most 131072 are allowed'),
    ]);
  });

  test('that cannot be opened is told', async () => {
    // A superuser can open everything.
    if (process.getuid?.() === 0 || process.platform === 'win32') return;
    await using content = await makeContent(small);
    await chmod(path.join(content.dir, 'trade/names/dns.mdx'), 0);
    expect(await problemsOf(content)).toEqual([
      expect.stringMatching(/file-names: The page cannot be read/),
    ]);
  });

  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...'bcdefghi'.split('').map((name, index) => {
      const before = `*${'abcdefghi'[index]}`;
      return `${name}: &${name} [${Array(9).fill(before).join(', ')}]`;
    }),
  ].join('\n');

  test.each([
    ['a bomb of aliases', topicPage().replace('---\n', `---\n${bomb}\n`)],
    [
      'a deep list in its front matter',
      topicPage().replace('related: []', `related: ${'['.repeat(1_900)}${']'.repeat(1_900)}`),
    ],
    ['10,000 nested quotes', topicPage({ text: '>'.repeat(10_000) })],
    ['3,999 nested quotes in a line', topicPage({ text: '>'.repeat(3_999) })],
    [
      'a stair of quotes',
      topicPage({
        text: Array.from({ length: 300 }, (_, index) => '>'.repeat(index + 1)).join('\n'),
      }),
    ],
    [
      'a stair of lists',
      topicPage({
        text: Array.from({ length: 200 }, (_, index) => `${' '.repeat(2 * index)}- a`).join('\n'),
      }),
    ],
    ['elements in elements', topicPage({ text: '<sub>'.repeat(700) + 'x' + '</sub>'.repeat(500) })],
    ['elements in elements on lines', topicPage({ text: '<details>\n'.repeat(5_000) })],
    ['brackets without end', topicPage({ text: `${'['.repeat(3_900)}\n`.repeat(30) })],
    ['stars without end', topicPage({ text: `${'*a '.repeat(1_300)}\n`.repeat(30) })],
    [
      'backticks without end',
      topicPage({
        text: Array.from({ length: 400 }, (_, index) => '`'.repeat(index)).join(' a\n'),
      }),
    ],
    ['braces without end', topicPage({ text: `${'{'.repeat(3_900)}\n`.repeat(30) })],
    ['angles without end', topicPage({ text: `${'<a '.repeat(1_300)}\n`.repeat(30) })],
    [
      'definitions without end',
      topicPage({
        text: Array.from({ length: 3_000 }, (_, index) => `[${index}]: /x/`).join('\n'),
      }),
    ],
    [
      'a wide table',
      topicPage({
        text: `|${' a |'.repeat(900)}\n|${' - |'.repeat(900)}\n${`|${' b |'.repeat(900)}\n`.repeat(25)}`,
      }),
    ],
    [
      'a diagram of many boxes',
      topicPage({
        text: `\`\`\`mermaid\nclassDiagram\n${Array.from({ length: 110 }, (_, index) => `  A${index} <|-- B${index % 7}`).join('\n')}\n\`\`\`\n\n*A diagram of very many boxes.*`,
      }),
    ],
    [
      'a prototype',
      topicPage().replace(
        'related: []',
        'related: []\n__proto__: { polluted: true }\nconstructor: { prototype: { polluted: true } }',
      ),
    ],
  ])('with %s is answered within the time for a page', async (_, page) => {
    const start = performance.now();
    const problems = await withPage(page);
    expect(performance.now() - start).toBeLessThan(9_000);
    // Whatever is said is said of that page alone, and the check has come to its end.
    expect(problems.filter((problem) => !problem.startsWith('trade/names/dns.mdx:'))).toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('runs nothing, whatever its text', async () => {
    await using content = await makeContent(small);
    const marker = path.join(content.dir, 'marker');
    const write = `(await import('node:fs')).writeFileSync(${JSON.stringify(marker)}, '')`;
    const payloads = [
      `{${write}}`,
      `export const x = ${write}`,
      `import './payload.js'`,
      `<abbr title={${write}}>x</abbr>`,
      `<kbd {...${write}}>x</kbd>`,
      `![x](./payload.js)`,
      `\`\`\`mermaid\n%%{init: {"x": "${write}"}}%%\nflowchart TD\n a-->b\n\`\`\``,
      `\`\`\`js run\n${write}\n\`\`\``,
    ];
    const names = payloads.map((_, index) => `attack-${'abcdefgh'[index]}`);
    await mkdir(path.join(content.dir, 'trade/attacks'));
    await writeFile(
      path.join(content.dir, 'trade/attacks/index.mdx'),
      sectionPage('Attacks', names),
    );
    await writeFile(path.join(content.dir, 'trade/attacks/payload.js'), write);
    await Promise.all(
      payloads.map((text, index) => {
        const page = topicPage({ text }).replace(
          'title:',
          index % 2 ? 'layout: ./payload.js\ntitle:' : 'title:',
        );
        return writeFile(path.join(content.dir, `trade/attacks/${names[index]}.mdx`), page);
      }),
    );
    const problems = await problemsOf(content);
    expect(existsSync(marker)).toBe(false);
    // The last is an example: data for the checker, run by nobody but its own runner.
    for (const name of names.slice(0, -1)) {
      expect(problems.filter((problem) => problem.includes(`/${name}.mdx:`))).not.toEqual([]);
    }
  });

  test('is one of many: each is told, with all its faults', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `bad-${'abcdefghijklmnopqrst'[index]}`);
    const problems = await check({
      'trade/index.mdx': roadmapPage('Trade', ['names']),
      'trade/names/index.mdx': sectionPage('Names', names),
      ...Object.fromEntries(
        names.map((name) => [
          `trade/names/${name}.mdx`,
          topicPage({ title: name, text: 'See {x}.\n\n[here](/nowhere/)' }),
        ]),
      ),
    });
    expect(problems).toHaveLength(60);
    expect(problems.slice(0, 3)).toEqual([
      'trade/names/bad-a.mdx:24:5 data-only: `{x}` is an expression, and a page is data',
      'trade/names/bad-a.mdx:26:1 links: The link text `here` does not say where it leads',
      'trade/names/bad-a.mdx:26:1 links: There is no page `/nowhere/`',
    ]);
  });
});

describe('the command', () => {
  async function run(dir: string, ...args: string[]) {
    const script = path.join(import.meta.dirname, '../../src/tools/check-content.ts');
    const child = execFile(process.execPath, [script, ...args], {
      env: { ...process.env, CONTENT_DIR: dir },
    });
    let output = '';
    child.stdout?.on('data', (chunk: string) => (output += chunk));
    child.stderr?.on('data', (chunk: string) => (output += chunk));
    const [code] = (await once(child, 'close')) as [number];
    return { code, output };
  }

  test('ends with 0 when nothing is wrong, with 1 when something is, with 2 when it cannot run', async () => {
    await using content = await makeContent(small);
    expect(await run(content.dir)).toEqual({ code: 0, output: '0 errors, 0 warnings\n' });
    await writeFile(
      path.join(content.dir, 'trade/names/dns.mdx'),
      topicPage({ text: '[here](/)' }),
    );
    const file = content.fileOf('trade/names/dns.mdx');
    expect(await run(content.dir)).toEqual({
      code: 1,
      output: `${file}:24:1 error links: The link text \`here\` does not say where it leads\n  Name the page or the thing.\n1 error, 0 warnings; docs/rules/<rule>.md tells more of each rule\n`,
    });
    expect(await run(content.dir, '--only', content.fileOf('trade/names/hosts.mdx'))).toMatchObject(
      { code: 0 },
    );
    expect(JSON.parse((await run(content.dir, '--reporter', 'json')).output)).toMatchObject([
      { file, line: 24, column: 1, rule: 'links', severity: 'error' },
    ]);
    expect((await run(content.dir, '--reporter', 'github')).output).toContain(
      ',line=24,col=1,title=links::',
    );
    expect(await run(path.join(content.dir, 'nowhere'))).toMatchObject({ code: 2 });
    expect(await run(content.dir, '--reporter', 'fax')).toEqual({
      code: 2,
      output: "There is no reporter 'fax', only terminal, github, json\n",
    });
  });
});
