import { expect, test } from 'vitest';
import { markedLines } from '../../../src/markdown/token-classes.ts';
import { renderPage } from './render.ts';

test('a fence becomes a figure captioned with its language', async () => {
  expect(await renderPage('```sql\nSELECT 1;\n```')).toBe(
    '<figure class="code" data-language="sql"><figcaption><span class="code-language">SQL</span></figcaption>' +
      '<pre tabindex="0"><code><span class="line"><span class="token-keyword">SELECT</span>' +
      '<span class="token-constant"> 1</span>;</span></code></pre></figure>',
  );
});

test('a title replaces the language in the caption', async () => {
  const html = await renderPage('```js title="src/a b.js" {2}\na;\nb;\n```');
  expect(html).toContain('<figcaption><span class="code-title">src/a b.js</span></figcaption>');
  expect(html).toContain('<span class="line">a;</span>\n<span class="line marked">b;</span>');
});

test('marked lines are read from what follows the language', () => {
  expect([...markedLines('run title="{9}" {2,5-7}')]).toEqual([2, 5, 6, 7]);
  expect(markedLines('run title="{9}"').size).toBe(0);
  expect(markedLines(undefined).size).toBe(0);
});

test('what an example printed joins it', async () => {
  const html = await renderPage('```sh run\necho 1\n```\n\n```output\n1\n```');
  expect(html).toMatch(
    /^<div class="example"><figure class="code" data-language="sh" data-run="true">/,
  );
  expect(html).toContain(
    '<figure class="code output" data-language="text"><figcaption>Output</figcaption>',
  );
  expect(html).toMatch(/<\/figure><\/div>$/);
});

test('what differs from run to run is shown as such in an output, and only there', async () => {
  const html = await renderPage('```sh run\necho "<any>"\n```\n\n```output\nat <any>, <any>\n```');
  const varies = '<span class="varies" title="Differs from run to run">…</span>';
  expect(html).toContain(`<span class="line">at ${varies}, ${varies}</span>`);
  expect(html).toContain('"&lt;any&gt;"');
  expect(html.match(/any/g)).toHaveLength(1);
});

test('a text fence titled Output joins the fence before it', async () => {
  const html = await renderPage('```sh\nls\n```\n\n```text title="Output"\na\n```');
  expect(html).toMatch(/^<div class="example">/);
  expect(html).not.toContain('data-run');
});

test('output with text before it stands alone', async () => {
  const html = await renderPage('```sh run\nls\n```\n\nIt printed:\n\n```output\na\n```');
  expect(html).not.toContain('class="example"');
});

test('a diff keeps its signs out of what is copied, without a style', async () => {
  const html = await renderPage('```diff\n- old\n+ new\n```');
  expect(html).toContain('<span class="token-deleted"><span class="diff-sign">-</span> old</span>');
  expect(html).not.toContain('style=');
});
