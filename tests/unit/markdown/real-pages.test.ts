import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { codeIn, compilePage, elementsIn, htmlIn } from './render.ts';

const content = process.env['CONTENT_DIR'] ?? 'content';
const files = globSync('**/*.mdx', { cwd: content }).map((file) =>
  join(process.cwd(), content, file),
);

test('there are pages to test', () => {
  expect(files.length).toBeGreaterThan(0);
});

// One test a page would say no more and run no faster; the message names the page.
test('no page holds a style, a script or an id twice', { timeout: 120_000 }, async () => {
  for (const file of files) {
    const code = await compilePage(readFileSync(file, 'utf8'), file);
    const elements = elementsIn(htmlIn(code));
    const ids = elements.flatMap(({ attributes }) => attributes.get('id') ?? []);
    expect.soft(ids.length - new Set(ids).size, `${file}: ids that stand twice`).toBe(0);
    for (const { name, attributes } of elements) {
      expect.soft(attributes.has('style'), `${file}: <${name} style>`).toBe(false);
      expect.soft(['style', 'script'], file).not.toContain(name);
    }
    // Pictures are components outside the strings of HTML.
    expect.soft(codeIn(code), file).not.toMatch(/^\s*"?style"?: /m);
  }
});
