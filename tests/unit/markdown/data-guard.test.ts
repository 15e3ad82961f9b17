import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { markdown } from '../../../src/markdown/index.ts';
import { renderPage } from './render.ts';

const file = `${process.cwd()}/content/page.mdx`;

test.each([
  ["import x from './x.ts'", 'is code, and a page is data'],
  ['export const x = 1', 'is code, and a page is data'],
  ['{process.exit()}', '`{process.exit()}` is an expression'],
  ['a {b} c', '`{b}` is an expression'],
  ['<script>a</script>', '`<script>` is not an element'],
  ['<Widget />', '`<Widget>` is not an element'],
  ['<></>', '`<>` is not an element'],
  ['<details onclick="x">a</details>', '`<details>` must not have the attribute `onclick`'],
  ['<abbr set:html="<script>">a</abbr>', '`<abbr>` must not have the attribute `set:html`'],
  ['<abbr title={x}>a</abbr>', '`title={x}` is code'],
  ['<abbr title="x" {...x}>a</abbr>', '`{...x}` is code'],
  ['[a](javascript:alert(1))', 'Addresses with `javascript:` are not allowed'],
  ['[a](//x.example)', 'leaves the site without naming its scheme'],
  ['[a][b]\n\n[b]: data:text/html,x', 'Addresses with `data:` are not allowed'],
  ['![a](https://x.example/a.png)', '`https://x.example/a.png` is not a picture'],
  ['![a](../../package.json)', '`../../package.json` is not a picture'],
  ['![a](./a.svg?raw)', '`./a.svg?raw` is not a picture'],
  ['![a][b]\n\n[b]: /x.png', 'A picture names its file directly'],
])('%s is refused', async (source, reason) => {
  await expect(renderPage(`Text.\n\n${source}`, file)).rejects.toThrow(reason);
  await expect(renderPage(`Text.\n\n${source}`, file)).rejects.toThrow(
    /^content\/page\.mdx:[35]:\d+: /,
  );
});

test.each(['## A {#a onclick=alert(1)}', '## A {#own-id}'])(
  'no attributes are read from %s',
  async (source) => {
    await expect(renderPage(source, file)).rejects.toThrow(/expression/);
  },
);

test('all that is wrong is told at once', async () => {
  await expect(renderPage('a {b}\n\n<Widget />', file)).rejects.toThrow(
    /^content\/page\.mdx:1:3: .*\n3:1: `<Widget>` is not an element/,
  );
});

test.skipIf(process.platform === 'win32')('a picture that is a link is refused', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'guard-'));
  await symlink('/etc/hostname', path.join(folder, 'secret.svg'));
  const page = path.join(folder, 'page.mdx');
  await expect(renderPage('![a](./secret.svg)', page)).rejects.toThrow(/is a symbolic link/);
  await rm(folder, { recursive: true });
});

test.each(['layout', 'slug'])('%s in the front matter is refused', async (key) => {
  const { processor, ...shared } = markdown;
  const renderer = await processor.createMdxRenderer?.(shared, {
    optimize: true,
    srcDir: new URL('../../../src/', import.meta.url),
    sourcemap: false,
  });
  await expect(renderer?.process('Text.', file, { [key]: 'x' })).rejects.toThrow(
    `"${key}" in the front matter is not allowed`,
  );
});

test('what authors may write is let through', async () => {
  const page =
    '## A\n\n[a](https://x.example/), [b](/backend/), [c](#a), ' +
    '<kbd>Esc</kbd> H<sub>2</sub>O <abbr title="Domain Name System">DNS</abbr> \\{x\\} `{y}`\n\n' +
    '![a](./dns-lookup.svg)\n\n<details>\n<summary>Hint</summary>\n\nText.\n\n</details>';
  await expect(renderPage(page, file)).resolves.toContain('<details class="fold">');
});
