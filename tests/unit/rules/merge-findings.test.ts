import { expect, test } from 'vitest';
import type { Finding } from '../../../src/rules/finding.ts';
import { mergeFindings } from '../../../src/rules/read-pages.ts';

const finding = (
  line: number,
  rule: Finding['rule'],
  severity: Finding['severity'] = 'error',
): Finding => ({
  line,
  column: 1,
  rule,
  severity,
  message: '',
  hint: '',
});

test('what both have found in a line is told once', () => {
  expect(mergeFindings([finding(1, 'data-only')], [finding(1, 'data-only')])).toHaveLength(1);
});

test('what only the second has found is added', () => {
  expect(
    mergeFindings([finding(1, 'data-only')], [finding(2, 'data-only'), finding(1, 'links')]),
  ).toHaveLength(3);
});

test('a warning of the first does not hide an error of the second', () => {
  expect(mergeFindings([finding(1, 'links', 'warning')], [finding(1, 'links')])).toHaveLength(2);
});

test('a page that is broken for the first is broken once', () => {
  expect(mergeFindings([finding(1, 'syntax')], [finding(9, 'syntax')])).toHaveLength(1);
});
