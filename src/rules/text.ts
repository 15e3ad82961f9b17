import type { Position } from '../problems/problem.ts';
import { findingsOf, type Finding } from './finding.ts';
import { placeAt } from './source-page.ts';

/** What is wrong with the bytes of a page, before anything reads them as text. */
export function checkBytes(bytes: Uint8Array): Finding[] {
  const { found, error } = findingsOf('text');
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (bom) {
    error(
      { line: 1, column: 1 },
      'The file begins with a byte order mark',
      'Save it as UTF-8 without a mark, or run `npm run fix`.',
    );
  }
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder().decode(bytes);
    const at = text.indexOf('\ufffd');
    error(placeAt(text, Math.max(0, at)), 'The file is not UTF-8', 'Save it as UTF-8.');
  }
  return found;
}

/** Characters that hide, steer or deceive. One finding a line and kind. */
export function checkText(text: string): Finding[] {
  const { found, error } = findingsOf('text');
  if (text.includes('\r')) {
    error(
      placeAt(text, text.indexOf('\r')),
      'Lines end with a carriage return',
      'Run `npm run fix`: line ends are line feeds here.',
    );
  }
  // Most lines are plain and need no closer look.
  if (!/[^\t\n\r\u0020-\u007e]/.test(text)) return found;
  text.split('\n').forEach((content, index) => {
    if (!/[^\t\r\u0020-\u007e]/.test(content)) return;
    const at = (column: number): Position => ({ line: index + 1, column: column + 1 });
    for (const { pattern, what, hint } of unwanted) {
      const match = pattern.exec(content);
      if (match) error(at(match.index), `${codePoint(match[0])} is ${what}`, hint);
    }
    for (const { 0: word, index: column } of content.matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
      const other = /\p{Script=Latin}/u.test(word) && otherLetter.exec(word);
      if (!other) continue;
      error(
        at(column),
        `The word \`${word}\` mixes scripts: ${codePoint(other[0])} only looks like a Latin letter, or is set into one`,
        'Type the word again on one keyboard; for a unit use µ (U+00B5).',
      );
    }
  });
  return found;
}

/** A letter of another script than Latin, and of one script alone. */
const otherLetter = /(?![\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}])\p{L}/u;

const unwanted = [
  {
    pattern: /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/,
    what: 'a control character',
    hint: 'Delete it; in an example write it as an escape.',
  },
  {
    pattern: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/,
    what: 'a control for the direction of text, which can show a line other than it is',
    hint: 'Delete it; in an example write it as an escape.',
  },
  {
    // Format characters, fillers that look empty, selectors that pick no look. A zero-width joiner and the
    // selector of the coloured look are parts of many emoji.
    pattern:
      /(?![\u061c\u200d-\u200f\u202a-\u202e\u2066-\u2069])\p{Cf}|[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\uffa0\ufe00-\ufe0e\u{e0100}-\u{e01ef}]|(?<![\p{Extended_Pictographic}\d#*])\ufe0f|(?<!\p{Extended_Pictographic}\ufe0f?)\u200d/u,
    what: 'a character that is not seen',
    hint: 'Delete it; in an example write it as an escape.',
  },
  {
    pattern: /\p{Co}|\p{Cn}/u,
    what: 'a character without a meaning that all share',
    hint: 'Delete it, or draw it as a picture.',
  },
  {
    pattern: /[\u2028\u2029]/,
    what: 'a line end of another kind',
    hint: 'Replace it by a line break.',
  },
  {
    pattern: /\ufffd/,
    what: 'what is left of a character that could not be read',
    hint: 'Type the character that was meant.',
  },
];

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
