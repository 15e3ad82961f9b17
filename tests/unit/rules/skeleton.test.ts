import { expect, test } from 'vitest';
import { secondOpinion } from '../../../src/rules/second-opinion.ts';
import { skeleton } from '../../../src/rules/skeleton.ts';

test('plain paragraphs become one letter, and every line stays', () => {
  expect(skeleton('A plain\nparagraph, `code` and **bold**.\n\n   Indented.\n')).toBe(
    'a\n\n\n   a\n',
  );
});

test('lines that could hold code are not touched', () => {
  const page =
    'Some words {x}\n\n<kbd>Some words</kbd>\n\n[some words](/a/)\n\nimport some words\n';
  expect(skeleton(page)).toBe(page);
});

test('beside them, words are shortened and marks are kept', () => {
  expect(
    skeleton(
      '# Some words\n\nSome words, `more\n{x}` words.\n\n- [ ] Some words — why\n1. One two',
    ),
  ).toBe('# a\n\na, `a\n{x}` words.\n\n- [ ] a — a\n1. a');
});

test('in a fence words go, and what could be code stays', () => {
  expect(
    skeleton('```js\nconst x = {y}; // some words\nimport some words\n```\n\n{some words}'),
  ).toBe('```a\na = {a}; // a\nimport some words\n```\n\n{some words}');
});

test.each([
  ['a tag that a fence seems to begin in', '<kbd x="\n\n```js\n">{y}</kbd>\n\n```'],
  ['an expression that a fence seems to begin in', '{`\n```js\nwords`}\n\n```'],
  ['a fence that is none', '``` a `b` ```\n\n<script>x</script>\n\n[x](javascript:y)'],
])('%s is refused as it is', (_, body) => {
  expect(secondOpinion(body)).not.toEqual([]);
});

test.each([
  ['a fence', '```\nwords\n\nmore words\n\n{x}\n```\n\n{y}', 9],
  ['a code span over two lines', 'words `more\nis {x}\nwords` {y}', 3],
  ['a list', '- words\n\n  words\n\n  {y}', 5],
  ['a quote', '> words\n> {y}', 2],
  ['an element', '<details>\n<summary>Words</summary>\n\nWords.\n\n{y}\n\n</details>', 6],
])('an expression after words in %s is found on its line', (_, body, line) => {
  expect(secondOpinion(body).map((finding) => [finding.rule, finding.line])).toEqual([
    ['data-only', line],
  ]);
});
