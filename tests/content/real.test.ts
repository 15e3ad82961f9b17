import { expect, test } from 'vitest';
import { contentDir } from '../../src/content-dir.ts';
import { formatProblems } from '../../src/problems/report.ts';
import { checkContent } from '../../src/rules/index.ts';

test('the real content has no error', async () => {
  const problems = await checkContent(contentDir);
  expect(formatProblems(problems.filter(({ severity }) => severity === 'error'))).toBe('');
});
