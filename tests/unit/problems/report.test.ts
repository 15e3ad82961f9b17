import { expect, test } from 'vitest';
import type { Problem } from '../../../src/problems/problem.ts';
import { countProblems, reporters } from '../../../src/problems/report.ts';

const problem: Problem = {
  file: 'content/a,b:c.mdx',
  line: 3,
  column: 7,
  rule: 'links',
  severity: 'error',
  message: 'There is no page `/100%/`',
  hint: 'Did you mean /a/?',
};

test('for a terminal, a problem is a line with its place and one with the way to mend it', () => {
  expect(reporters.terminal([problem, { ...problem, severity: 'warning' }])).toBe(
    [
      'content/a,b:c.mdx:3:7 error links: There is no page `/100%/`',
      '  Did you mean /a/?',
      'content/a,b:c.mdx:3:7 warning links: There is no page `/100%/`',
      '  Did you mean /a/?',
    ].join('\n'),
  );
});

test('for GitHub, a problem is one command that nothing in it can break out of', () => {
  const hostile = { ...problem, message: 'a\n::set-output name=x::y', file: 'a\r\n::error::b.mdx' };
  expect(reporters.github([problem, hostile])).toBe(
    [
      '::error file=content/a%2Cb%3Ac.mdx,line=3,col=7,title=links::There is no page `/100%25/`%0ADid you mean /a/?',
      '::error file=a\\u{d}%0A%3A%3Aerror%3A%3Ab.mdx,line=3,col=7,title=links::a%0A::set-output name=x::y%0ADid you mean /a/?',
    ].join('\n'),
  );
});

test('for programs, problems are a list', () => {
  expect(JSON.parse(reporters.json([problem]))).toEqual([problem]);
});

test('nothing printed steers a terminal, hides, or turns around', () => {
  const hostile = {
    ...problem,
    file: 'content/\u001b]0;x\u0007.mdx',
    message: 'a \u202e b \u200b c \u009b31m d \ud800',
  };
  for (const report of [reporters.terminal, reporters.github]) {
    expect(report([hostile])).not.toMatch(/[^\n\u0020-\u007e]/);
  }
  expect(reporters.json([hostile])).not.toMatch(/[^\n\u0020-\u007e]/);
  expect(JSON.parse(reporters.json([hostile]))).toEqual([hostile]);
});

test('problems are counted in words', () => {
  expect(countProblems([problem])).toBe('1 error, 0 warnings');
  expect(countProblems([problem, problem, { ...problem, severity: 'warning' }])).toBe(
    '2 errors, 1 warning',
  );
});
