import { beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/problems/problem.ts';
import { loadSpelling, type SpellChecker } from '../../../src/style/spelling.ts';

let check: SpellChecker;

beforeAll(async () => {
  check = await loadSpelling();
});

function told(text: string): Promise<Problem[]> {
  return check('content/backend/x.mdx', text);
}

describe('loadSpelling', () => {
  it('names a slip by its place, with what was meant and what to do', async () => {
    const [problem, ...others] = await told('Text.\n\nYou recieve it.\n');
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      file: 'content/backend/x.mdx',
      line: 3,
      column: 5,
      rule: 'spelling',
      message: '`recieve` is not in the dictionary',
    });
    expect(problem?.hint).toMatch(/^Did you mean `receive`.*cspell-words\.txt\.$/);
  });

  it('reads British English, and the words of the project', async () => {
    expect(await told('The behaviour of a colour, normalised; goroutines.\n')).toEqual([]);
    expect((await told('The behavior.\n')).map(({ message }) => message)).toEqual([
      '`behavior` is not in the dictionary',
    ]);
  });

  it.each([
    ['a fence', '```js\nconst xqzzt = 1;\n```\n'],
    ['a longer fence', '````md\n```js\nxqzzt\n```\n````\n'],
    ['an indented fence', '1. One.\n\n   ```sh\n   xqzzt\n   ```\n'],
    ['inline code', 'Call `xqzzt()` and ``xqzzt ` xqzzt``.\n'],
    ['an address', 'See [there](/backend/xqzzt/) and https://xqzzt.example/xqzzt.\n'],
    ['ids', '---\nprerequisites: [xqzzt/xqzzt]\nrelated:\n- xqzzt\ntopics:\n  - xqzzt\n---\n'],
    ['aliases, which may be misspelt', '---\naliases:\n  - xqzzt\n---\n'],
    [
      'the name of a resource',
      '---\nresources:\n- title: Xqzzt\n  url: https://xqzzt.example/\n---\n',
    ],
  ])('leaves %s alone', async (_, text) => {
    expect(await told(text)).toEqual([]);
  });

  it.each([
    ['a summary', '---\nsummary: A xqzzt.\n---\n', 2],
    ['the title of the page', '---\ntitle: Xqzzt\nsummary: A.\n---\n', 2],
    [
      'why a resource is good',
      '---\nresources:\n- title: A\n  url: https://a.example/\n  why: A xqzzt.\n---\n',
      5,
    ],
    ['text after a fence', '```js\nx\n```\n\nA xqzzt.\n', 5],
    ['the text of a link', 'See [a xqzzt](/x/).\n', 1],
  ])('reads %s', async (_, text, line) => {
    expect((await told(text)).map((problem) => problem.line)).toEqual([line]);
  });
});
