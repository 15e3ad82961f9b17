import { expect, test } from 'vitest';
import { markdown } from '../../../src/markdown/index.ts';
import { renderPage } from './render.ts';

const file = `${process.cwd()}/content/page.mdx`;

test.each([
  ["import x from './x.ts'", 'import and export are not allowed'],
  ['export const x = 1', 'import and export are not allowed'],
  ['{process.exit()}', '{process.exit()} would be run as code'],
  ['a {b} c', '{b} would be run as code'],
  ['<script>a</script>', '<script> is not allowed'],
  ['<Widget />', '<Widget> is not allowed'],
  ['<></>', '<> is not allowed'],
  ['<details onclick="x">a</details>', '<details> may not have "onclick"'],
  ['<abbr set:html="<script>">a</abbr>', '<abbr> may not have "set:html"'],
  ['<abbr title={x}>a</abbr>', 'title={…} would be run as code'],
  ['<abbr {...x}>a</abbr>', '{…} on <abbr> would be run as code'],
  ['## A {#a onclick=alert(1)}', 'a heading may have {#id} and nothing else, not "onclick"'],
  ['## A {#A_b}', 'the id "A_b" is not lower-case words'],
  ['[a](javascript:alert(1))', 'the address "javascript:alert(1)"'],
  ['[a](//x.example)', 'the address "//x.example"'],
  ['[a][b]\n\n[b]: data:text/html,x', 'the address "data:text/html,x"'],
  ['![a](https://x.example/a.png)', 'the picture "https://x.example/a.png" is not a file'],
  ['![a](../../package.json)', 'the picture "../../package.json" is not a file'],
  ['![a](./a.svg?raw)', 'the picture "./a.svg?raw" is not a file'],
  ['![a][b]\n\n[b]: /x.png', 'write the address of a picture in the picture itself'],
])('%s is refused', async (source, reason) => {
  await expect(renderPage(`Text.\n\n${source}`, file)).rejects.toThrow(reason);
  await expect(renderPage(`Text.\n\n${source}`, file)).rejects.toThrow(
    /^content\/page\.mdx:[35]:\d+: /,
  );
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
    '## A {#own-id}\n\n[a](https://x.example/), [b](/backend/), [c](#own-id), ' +
    '<kbd>Esc</kbd> H<sub>2</sub>O <abbr title="Domain Name System">DNS</abbr> \\{x\\} `{y}`\n\n' +
    '![a](./dns-lookup.svg)\n\n<details>\n<summary>Hint</summary>\n\nText.\n\n</details>';
  await expect(renderPage(page, file)).resolves.toContain('<details class="fold">');
});
