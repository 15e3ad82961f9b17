import { expect, test } from 'vitest';
import { findExamples } from '../../../src/examples/find-examples.ts';

test('an example is a fence marked run with the output fence that follows it', () => {
  const page = [
    '---',
    'title: x',
    '---',
    '',
    '```sh run title="a.sh" {2}',
    'echo hi',
    '```',
    '',
    '```output',
    'hi',
    '```',
    '',
    '```sh',
    'not run',
    '```',
  ].join('\n');
  expect(findExamples('a.mdx', page)).toEqual([
    {
      file: 'a.mdx',
      language: 'sh',
      source: 'echo hi',
      fence: { text: 'echo hi', firstLine: 5, lastLine: 7, column: 1 },
      output: { text: 'hi', firstLine: 9, lastLine: 11, column: 1 },
    },
  ]);
});

test('examples are found in lists, quotes and details, and not inside a longer fence', () => {
  const page = [
    '1. First',
    '',
    '   ```py run',
    '   print(1)',
    '   ```',
    '',
    '> ```js run',
    '> 1',
    '> ```',
    '',
    '<details>',
    '<summary>More</summary>',
    '',
    '```sql run',
    'SELECT 1;',
    '```',
    '',
    '</details>',
    '',
    '````md',
    '```sh run',
    '```',
    '````',
  ].join('\n');
  const found = findExamples('a.mdx', page);
  expect(found.map(({ language, fence }) => [language, fence.firstLine, fence.column])).toEqual([
    ['py', 3, 4],
    ['js', 7, 3],
    ['sql', 14, 1],
  ]);
});

test('an output fence elsewhere, an unknown language and a word that only contains run do not count', () => {
  const page = '```sh run\n```\n\nText\n\n```output\n```\n\n```rb run\n```\n\n```sh rune\n```\n';
  expect(findExamples('a.mdx', page).map(({ language, output }) => [language, output])).toEqual([
    ['sh', undefined],
  ]);
});
