import { expect, test } from 'vitest';
import { findExamples } from '../../../src/examples/find-examples.ts';
import { updateOutputs } from '../../../src/examples/update-output.ts';

function update(page: string, ...texts: string[]): string {
  const examples = findExamples('a.mdx', page);
  return updateOutputs(
    page,
    texts.flatMap((text, index) => {
      const example = examples[index];
      return example ? [{ example, text }] : [];
    }),
  );
}

test('an output fence gets what was printed, and keeps lines its wildcards cover', () => {
  const page = 'A\n\n```sh run\nx\n```\n\n```output\nold\ntook <any> ms\n```\n\nB\n';
  expect(update(page, 'new\ntook 3 ms\nmore\n')).toBe(
    'A\n\n```sh run\nx\n```\n\n```output\nnew\ntook <any> ms\nmore\n```\n\nB\n',
  );
});

test('a missing output fence is added, unless nothing was printed', () => {
  const page = '```sh run\nx\n```\n\n```py run\ny\n```\n';
  expect(update(page, 'hi', '')).toBe(
    '```sh run\nx\n```\n\n```output\nhi\n```\n\n```py run\ny\n```\n',
  );
});

test('indentation, quotes and line ends of the page are kept', () => {
  const list = '- a\r\n\r\n  ```sh run\r\n  x\r\n  ```\r\n\r\n  ```output\r\n  old\r\n  ```\r\n';
  expect(update(list, 'a\n\nb')).toBe(list.replace('  old\r\n', '  a\r\n\r\n  b\r\n'));
  const quote = '> ```sh run\n> x\n> ```\n>\n> ```output\n> old\n> ```\n';
  expect(update(quote, 'new')).toBe(quote.replace('old', 'new'));
});

test('a printed fence makes the fence around it longer', () => {
  const page = '```sh run\nx\n```\n\n```output\n```\n';
  expect(update(page, '```js\n```')).toBe('```sh run\nx\n```\n\n````output\n```js\n```\n````\n');
});

test('several fences of a page are updated at once', () => {
  const page = '```sh run\nx\n```\n\n```output\n1\n```\n\n```py run\ny\n```\n\n```output\n2\n```\n';
  expect(update(page, 'one\nmore', 'two')).toBe(
    '```sh run\nx\n```\n\n```output\none\nmore\n```\n\n```py run\ny\n```\n\n```output\ntwo\n```\n',
  );
});
