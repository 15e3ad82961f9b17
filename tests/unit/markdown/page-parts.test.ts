import { expect, test } from 'vitest';
import { compilePage, elementsIn, renderPage } from './render.ts';

test.each(['Note', 'Tip', 'Important', 'Warning', 'Caution'])('[!%s] is an alert', async (kind) => {
  const html = await renderPage(`> [!${kind.toUpperCase()}]\n> **Mind** this.\n>\n> - x`);
  expect(html.replaceAll('\n', '')).toBe(
    `<aside class="alert ${kind.toLowerCase()}" role="note" aria-label="${kind}">` +
      `<p class="alert-title">${kind}</p><p><strong>Mind</strong> this.</p><ul><li>x</li></ul></aside>`,
  );
});

test('a quotation stays one', async () => {
  expect(await renderPage('> [!NOTE] on the same line')).toContain('<blockquote>');
  expect(await renderPage('> [!OTHER]\n> x')).toContain('<blockquote>');
});

test('headings get ids in order and a link beside them that has no text', async () => {
  const html = await renderPage('## A *b*\n\n### A b\n\n## C\n\n##### Deep');
  expect(html).toContain(
    '<div class="heading level-2"><h2 id="a-b">A <em>b</em></h2>' +
      '<a class="heading-link" href="#a-b" aria-label="Link to section “A b”" data-pagefind-ignore=""></a></div>',
  );
  expect(html).toContain('<h3 id="a-b-1">');
  expect(html).toContain('<h2 id="c">C</h2>');
  expect(html).toContain('<h5 id="deep">Deep</h5>');
});

test('Astro lists the headings with our ids and clean texts', async () => {
  const code = await compilePage('## A *b*\n\n## Exercise\n\n### C');
  expect(code).toContain(
    'getHeadings() { return [{"depth":2,"slug":"a-b","text":"A b"},' +
      '{"depth":2,"slug":"exercise","text":"Exercise"},{"depth":3,"slug":"c","text":"C"}]',
  );
});

test('a heading does not take the id of the heading of the footnotes', async () => {
  const html = await renderPage('## Footnote label\n\nA.[^1]\n\n[^1]: B.');
  expect(html).toContain('<h2 id="footnote-label-1">Footnote label</h2>');
});

test('mistakes, exercise and questions are sections up to the next heading', async () => {
  const html = await renderPage(
    '## Common mistakes\n\nA.\n\n## Exercise\n\nB.\n\n### Sub\n\nC.\n\n## At work\n\nD.[^1]\n\n[^1]: E.',
  );
  const outline = html.replace(/<a class="heading-link".*?<\/a>|\n/g, '');
  expect(outline).toContain(
    '<section class="mistakes" aria-labelledby="common-mistakes"><div class="heading level-2">' +
      '<h2 id="common-mistakes">Common mistakes</h2></div><p>A.</p></section>',
  );
  expect(outline).toMatch(
    /<section class="exercise".*<p>C\.<\/p><\/section><div class="heading level-2"><h2 id="at-work">/,
  );
  expect(outline).toMatch(/<p>D\..*<section data-footnotes class="footnotes">/);
});

test('disclosures of authors get a class and stay native', async () => {
  const html = await renderPage(
    '<details>\n<summary>\nHint\n</summary>\n\nLook at <kbd>Esc</kbd>.\n\n</details>',
  );
  expect(html).toBe(
    '<details class="fold"><summary>Hint</summary><p>Look at <kbd>Esc</kbd>.</p></details>',
  );
});

test('small elements of the vocabulary pass through', async () => {
  const html = await renderPage('<abbr title="Domain Name System">DNS</abbr> x<sub>1</sub>');
  expect(html).toBe('<p><abbr title="Domain Name System">DNS</abbr> x<sub>1</sub></p>');
});

test('links that leave the site are marked and open here', async () => {
  const html = await renderPage('[a](https://x.example/) [b](/backend/) [c](#d)');
  expect(html).toBe(
    '<p><a href="https://x.example/" class="external" rel="noopener">a</a> ' +
      '<a href="/backend/">b</a> <a href="#d">c</a></p>',
  );
});

test('a table scrolls by itself and is aligned by classes', async () => {
  const html = await renderPage('| Code | Meaning |\n| :-- | --: |\n| 200 | OK |');
  expect(html).toMatch(
    /^<div class="table-scroll" tabindex="0" role="group" aria-label="Table: Code, Meaning"><table>/,
  );
  expect(html).toContain('<th class="align-left" scope="col">Code</th>');
  expect(html).toContain('<td class="align-right">OK</td>');
  expect(html).not.toContain('style');
});

test('boxes of a task list are named by their text', async () => {
  const html = await renderPage('- [ ] A `b`\n- [x] C\n  - [ ] D\n');
  expect(html).toContain('<label><input type="checkbox" disabled> A <code>b</code></label>');
  expect(html).toMatch(/<label><input type="checkbox" checked disabled> C\s*<\/label><ul/);
  const loose = await renderPage('- [ ] A\n\n- [ ] B\n');
  expect(loose).toContain('<p><label><input type="checkbox" disabled> A</label></p>');
});

test('a picture with an emphasised paragraph after it is a figure', async () => {
  const code = await compilePage('![Alt](./a.svg)\n\n*Caption*\n\n![Other](./b.svg)\n\nText');
  expect(code).toContain('figcaption');
  expect(code).toContain('"picture"');
  expect(code.match(/"picture"/g)).toHaveLength(1);
});

test('footnotes have a hidden heading and ids of their own', async () => {
  const html = await renderPage('A[^1] and again[^1], B[^n].\n\n[^1]: One.\n[^n]: Two.');
  expect(html).toContain('<h2 class="sr-only" id="footnote-label">Footnotes</h2>');
  const ids = elementsIn(html).flatMap(({ attributes }) => attributes.get('id') ?? []);
  expect(ids).toHaveLength(6);
  expect(new Set(ids).size).toBe(6);
});
