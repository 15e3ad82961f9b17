import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findExamples } from '../../src/examples/find-examples.ts';
import { judgeExample } from '../../src/examples/judge-example.ts';
import { runPage } from '../../src/examples/run-page.ts';
import { findSandbox } from '../../src/examples/sandbox.ts';
import { formatProblems } from '../../src/problems/report.ts';
import { checkContent } from '../../src/rules/index.ts';
import { fieldHelp } from '../../src/rules/front-matter-fields.ts';
import { runLanguages } from '../../src/examples/run-languages.ts';
import { vocabulary } from '../../src/rules/vocabulary.ts';
import { lintMarkdown } from '../../src/style/lint-markdown.ts';
import { loadSpelling } from '../../src/style/spelling.ts';
import { makeContent, roadmapPage, sectionPage, topicPage } from '../support/content-tree.ts';

const guide = await readFile(path.join(import.meta.dirname, '../../content/README.md'), 'utf8');
const [, example = ''] = /^````mdx\n([^]+?)^````$/m.exec(guide) ?? [];

test('the whole page of the guide passes the content check', async () => {
  await using content = await makeContent({
    'backend/index.mdx': roadmapPage('Backend', ['os-and-linux']),
    'backend/os-and-linux/index.mdx': sectionPage('Linux', [
      'terminal-commands',
      'processes-and-services',
      'exit-status',
    ]),
    'backend/os-and-linux/terminal-commands.mdx': topicPage({ title: 'One' }),
    'backend/os-and-linux/processes-and-services.mdx': topicPage({ title: 'Two' }),
    'backend/os-and-linux/exit-status.mdx': example,
  });
  expect(formatProblems(await checkContent(content.dir))).toBe('');
});

test('the whole page of the guide passes the style check', async () => {
  const checkSpelling = await loadSpelling();
  const file = 'content/backend/os-and-linux/exit-status.mdx';
  const problems = [
    ...(await lintMarkdown(file, example)),
    ...(await checkSpelling(file, example)),
  ];
  expect(formatProblems(problems)).toBe('');
});

test.skipIf(process.platform === 'win32')(
  'the whole page of the guide prints what it says',
  async () => {
    const ran = await runPage(findExamples('exit-status.mdx', example), findSandbox());
    expect(ran.map((one) => judgeExample(one).kind)).toEqual(['passed']);
  },
);

test('the guide names every field, every element and every language that runs', () => {
  for (const field of Object.keys(fieldHelp)) expect(guide).toMatch(new RegExp(`\\b${field}\\b`));
  for (const element of vocabulary.keys()) expect(guide).toContain(`<${element}`);
  for (const language of runLanguages) expect(guide).toContain(`\`${language}\``);
});

test('the whole page of the guide shows what a page can hold', () => {
  const parts = [
    '> [!',
    '[^1]:',
    '<details>',
    '<kbd>',
    '<abbr',
    ' run',
    '```output',
    '```mermaid',
    '- [x]',
    '](/backend/',
    '| --',
  ];
  for (const part of parts) expect(example).toContain(part);
});
