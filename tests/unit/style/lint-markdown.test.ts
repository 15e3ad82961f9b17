import { describe, expect, it } from 'vitest';
import { lintMarkdown } from '../../../src/style/lint-markdown.ts';
import { hints } from '../../../src/style/lint-rules.ts';

/** Problems of a file as `line:column rule`. */
async function told(text: string, file = 'x.md'): Promise<string[]> {
  return (await lintMarkdown(file, text)).map(
    ({ line, column, rule }) => `${line}:${column} ${rule.replace('style/', '')}`,
  );
}

const everywhere = {
  'unordered-list-marker-style': ['Text.\n\n* one\n', '3:1'],
  'ordered-list-marker-style': ['1) one\n', '1:2'],
  'ordered-list-marker-value': ['1. one\n3. three\n', '2:2'],
  'emphasis-marker': ['An *accent*.\n', '1:4'],
  'strong-marker': ['A __word__.\n', '1:3'],
  'fenced-code-marker': ['~~~text\nx\n~~~\n', '1:1'],
  'no-heading-punctuation': ['## A sentence.\n', '1:1'],
  'no-shell-dollars': ['```sh\n$ ls\n```\n', '1:1'],
  'no-undefined-references': ['See [there] first.\n', '1:5'],
  'no-duplicate-definitions': ['[a], [a].\n\n[a]: https://e.org\n[a]: https://e.com\n', '4:1'],
  'no-unused-definitions': ['Text.\n\n[a]: https://e.org\n', '3:1'],
  'no-reference-like-url': ['[x](a), [a].\n\n[a]: https://e.org\n', '1:1'],
} as const;

const documentsOnly = {
  'fenced-code-flag': ['```\nx\n```\n', '1:1'],
  'heading-increment': ['# A\n\n### B\n', '3:1'],
  'no-literal-urls': ['See https://e.org there.\n', '1:5'],
  'no-multiple-toplevel-headings': ['# A\n\n# B\n', '3:1'],
} as const;

describe('lintMarkdown', () => {
  it.each(Object.entries(everywhere))(
    'tells %s in a document and in a page',
    async (rule, [text, place]) => {
      expect(await told(text)).toEqual([`${place} ${rule}`]);
      expect(await told(text, 'x.mdx')).toEqual([`${place} ${rule}`]);
    },
  );

  it.each(Object.entries(documentsOnly))('tells %s in a document', async (rule, [text, place]) => {
    expect(await told(text)).toEqual([`${place} ${rule}`]);
    expect(await told(text, 'x.mdx')).toEqual([]);
  });

  it('says how to mend each', () => {
    const rules = [...Object.keys(everywhere), ...Object.keys(documentsOnly)];
    expect(Object.keys(hints).sort()).toEqual(rules.sort());
  });

  it('counts lines from the top of the front matter', async () => {
    expect(await told('---\ntitle: A\n---\n\nAn *accent*.\n', 'x.mdx')).toEqual([
      '5:4 emphasis-marker',
    ]);
  });

  it('takes what good pages hold', async () => {
    const page =
      '## Why?\n\n> [!NOTE]\n> Text.\n\n- [x] done\n\n```console\n$ ls\nfile\n```\n\n' +
      '| a | b |\n| - | - |\n| 1 | 2 |\n\nA footnote[^1].\n\n[^1]: Text.\n\n<details>\n<summary>Hint</summary>\n\nText.\n\n</details>\n';
    expect(await told(page, 'x.mdx')).toEqual([]);
  });

  it('says that a page cannot be read, and where', async () => {
    expect(await told('Text.\n\n{a\n', 'x.mdx')).toEqual(['4:1 style']);
  });
});
