import { describe, expect, test } from 'vitest';
import { alignLines, comparableLines, lineMatches } from '../../../src/examples/compare-output.ts';
import { formatDifference } from '../../../src/examples/format-difference.ts';

describe('lines are compared', () => {
  test('without trailing white space, carriage returns and final empty lines', () => {
    expect(comparableLines('a  \r\n\r\n b\t\n\n\n')).toEqual(['a', '', ' b']);
  });

  test.each([
    ['took 12 ms', 'took 12 ms', true],
    ['took <any> ms', 'took 12 ms', true],
    ['took <any> ms', 'took  ms', true],
    ['took <any> ms', 'took 12 s', false],
    ['<any>', '', true],
    ['<any>: <any>', 'a: b: c', true],
    ['a<any>a', 'a', false],
    ['x<any>ab<any>b', 'x-ab', false],
    ['a.c', 'abc', false],
  ])('%j against %j: %j', (expected, printed, matches) => {
    expect(lineMatches(expected, printed)).toBe(matches);
  });

  test('in a time that does not grow with the number of wildcards', () => {
    const start = performance.now();
    expect(lineMatches('a<any>'.repeat(200) + 'b', 'a'.repeat(50_000))).toBe(false);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('a difference', () => {
  test('is shown as a small unified diff around what changed', () => {
    const expected = ['1', '2', '3', '4', '5', '<any>', '7', 'old', '9'];
    const printed = ['1', '2', '3', '4', '5', '6', '7', 'new', '9', '10'];
    expect(formatDifference(alignLines(expected, printed))).toBe(
      ['@@ line 5 @@', ' 5', ' <any>', ' 7', '-old', '+new', ' 9', '+10'].join('\n'),
    );
  });

  test('of two very long texts is found without a table of all pairs', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => `${index}`);
    const lines = alignLines(many, [...many.slice(0, -1), 'other']);
    expect(lines.filter(({ in: side }) => side !== 'both')).toEqual([
      { in: 'expected', expected: '4999' },
      { in: 'printed', printed: 'other' },
    ]);
  });

  test('is cut when it is long', () => {
    const many = Array.from({ length: 500 }, (_, index) => `${index}`);
    expect(formatDifference(alignLines([], many)).split('\n').at(-1)).toBe('… and 441 more lines');
  });
});
