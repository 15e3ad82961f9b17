import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Problem } from '../../src/problems/problem.ts';
import { checkContent } from '../../src/rules/index.ts';
import { foldersOf, makeRoadmapOf, type ContentTree } from '../support/content-tree.ts';

const cases = path.join(import.meta.dirname, 'cases');
const rules = await foldersOf(cases);

let content: ContentTree;
let problems: Problem[] = [];

beforeAll(async () => {
  content = await makeRoadmapOf(cases);
  const found = await checkContent(content.dir);
  // All other cases have the same aliases, as they are of other rules.
  problems = found.filter(({ file, rule }) => rule !== 'aliases' || file.includes('/aliases/'));
});

afterAll(async () => {
  await content[Symbol.asyncDispose]();
});

// `vitest run tests/content -u` writes the lists again; read what has changed in them.
describe.each(rules)('the cases of the rule %s', (rule) => {
  test('give exactly the problems that are listed beside them', async () => {
    const prefix = content.fileOf(`cases/${rule}/`);
    const lines = problems
      .filter(({ file }) => file.startsWith(`${prefix}/`))
      .map(({ file, ...problem }) =>
        describeProblem({ ...problem, file: file.slice(prefix.length + 1) }),
      );
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(
      path.join(cases, rule, 'expected.txt'),
    );
  });
});

test('problems are told of the cases alone', () => {
  const named = problems.map(({ file }) => file.slice(content.fileOf('cases').length + 1));
  expect(named.filter((file) => !file.includes('/') || file.endsWith('index.mdx'))).toEqual([]);
});

test('a case that is called good passes', () => {
  expect(problems.filter(({ file }) => path.basename(file).startsWith('passes-'))).toEqual([]);
});

test('every problem says how to mend it', () => {
  expect(problems.filter(({ hint }) => hint.trim().length < 10)).toEqual([]);
});

test.each([
  ['components/misspelt-element', 'Did you mean <details>? '],
  ['components/misspelt-attribute', 'Did you mean `title`? '],
  ['components/upper-case', 'Did you mean <kbd>? '],
  ['diagrams/unknown-kind', 'Flowcharts, sequence'],
  ['fences/misspelt', 'Write `graphql`.'],
  ['fences/other-name', 'Write `py`.'],
  ['front-matter/unknown-key', 'Did you mean `prerequisites`?'],
  ['front-matter/wrong-kind', 'Did you mean `concept`? '],
  ['headings/misspelt', 'Write it instead of `Common mistake`, with ##.'],
  ['links/no-such-page', 'Did you mean /cases/links/no-such-page/?'],
  ['links/no-such-heading', 'Did you mean #common-mistakes?'],
  ['links/wrong-case', 'Did you mean /cases/links/no-such-page/?'],
  ['links/relative', 'Write it as /cases/links/no-such-page/.'],
  ['prerequisites/unknown', "Did you mean 'links/vague'?"],
  ['related/unknown', "Did you mean 'links/vague'?"],
])('the case %s names what was probably meant', (name, hint) => {
  const file = content.fileOf(`cases/${name}.mdx`);
  expect(
    problems.filter((problem) => problem.file === file).map(({ hint }) => hint),
  ).toContainEqual(expect.stringContaining(hint));
});

/** One line a problem, without the way to mend it. */
function describeProblem({ file, line, column, severity, rule, message }: Problem): string {
  return `${file}:${line}:${column} ${severity} ${rule}: ${message}`;
}
