import type { Random } from './random.ts';

const longest = 600;

/** What parsers disagree about most: the beginnings and ends of everything, and odd white space. */
const tokens = [
  ...[
    '{',
    '}',
    '{{',
    '{}',
    '{x}',
    '{/*',
    '*/}',
    '{...x}',
    '\\{',
    '`{`',
    '&#123;',
    '{"',
    "{'",
    '{`',
    '${',
  ],
  ...[
    '<',
    '>',
    '</',
    '/>',
    '<>',
    '</>',
    '\\<',
    '&lt;',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?',
    '<!',
  ],
  ...[
    '<kbd>',
    '</kbd>',
    '<details>',
    '</details>',
    '<summary>',
    '</summary>',
    '<sup/>',
    '<abbr title="',
    '">',
  ],
  ...[
    '<abbr title={1}>',
    '<kbd onclick="x">',
    '<script>',
    '</script>',
    '<a.b/>',
    '<a:b/>',
    '<X/>',
    '<img src=x>',
  ],
  ...[
    'import x from "y"\n',
    '\nimport "y"',
    'export const a = 1\n',
    '\nexport default x',
    'import',
    'export *',
  ],
  ...[
    '[',
    ']',
    '](',
    ')',
    '![',
    '[a](javascript:x)',
    '[a]: javascript:x\n',
    '![x](./a.js)',
    '![x][a]',
    '[^1]',
    '[^1]: ',
  ],
  ...[
    '`',
    '``',
    '```',
    '```js\n',
    '~~~',
    '~~~\n',
    '\n```\n',
    '*',
    '**',
    '_',
    '~~',
    '|',
    '\n| - |\n',
    '|-|-|\n',
  ],
  ...[
    '- ',
    '\n- ',
    '1. ',
    '\n1. ',
    '> ',
    '\n> ',
    '# ',
    '\n## ',
    '- [ ] ',
    '- [x] ',
    '---\n',
    '\n---\n',
    '===\n',
    '+++\n',
  ],
  ...[
    '\n',
    '\n\n',
    ' ',
    '  ',
    '    ',
    '\t',
    '\r',
    '\r\n',
    '\u00a0',
    '\u2028',
    '\ufeff',
    '\u0000',
    '\\',
    '\\\n',
    '  \n',
  ],
  ...[
    '$$',
    '$',
    ':::note\n',
    ':x[y]{z}',
    '::x',
    '^',
    '~',
    '==',
    '"',
    "'",
    '=',
    ';',
    '//',
    '/*',
    '*/',
    '#{',
    '{#a}',
    '{.a}',
  ],
  ...[
    'https://a.b',
    'www.a.b',
    'a@b.c',
    'http://a.b/{',
    '<https://a.b>',
    '&amp;',
    '&',
    '&Tab;',
    '&NewLine;',
    '𝒳',
    'é',
    'a',
    '1',
  ],
] as unknown as readonly [string, ...string[]];

/** A short text made of pieces of pages, broken in a few places. */
export function makeInput(random: Random, pieces: readonly [string, ...string[]]): string {
  let text = Array.from({ length: 1 + random.below(3) }, () =>
    random.below(4) === 0 ? random.pick(tokens) : random.pick(pieces),
  ).join(random.pick(['', '\n', '\n\n']));
  for (let left = random.below(6); left > 0; left--) text = mutate(text, random);
  return text.slice(0, longest);
}

function mutate(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  const end = Math.min(text.length, at + 1 + random.below(20));
  const lines = text.split('\n');
  const line = random.below(lines.length);
  switch (random.below(8)) {
    case 0:
    case 1:
    case 2:
      return text.slice(0, at) + random.pick(tokens) + text.slice(at);
    case 3:
      return text.slice(0, at) + text.slice(end);
    case 4:
      return text.slice(0, end) + text.slice(at);
    case 5:
      return lines.with(line, random.pick(tokens) + (lines[line] ?? '')).join('\n');
    case 6:
      return lines.toSpliced(line, 1).join('\n');
    default: {
      const prefix = random.pick(['  ', '    ', '> ', '- ', '\t', '   ']);
      return lines.map((each) => prefix + each).join('\n');
    }
  }
}

/** Pieces of a page: what stands between its empty lines, and short enough to be broken. */
export function piecesOf(page: string): string[] {
  return page.split(/\n{2,}/).filter((piece) => piece.length > 1 && piece.length <= longest / 2);
}
