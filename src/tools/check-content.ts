/**
 * Checks the content and lists everything that is wrong with it.
 * `node src/tools/check-content.ts [--reporter terminal|github|json] [--only PATH]`
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentDir } from '../content-dir.ts';
import { countProblems, reporters } from '../problems/report.ts';
import { checkContent } from '../rules/index.ts';

try {
  const { values, positionals } = parseArgs({
    options: {
      reporter: { type: 'string', default: 'terminal' },
      only: { type: 'string', multiple: true, default: [] },
    },
    allowPositionals: true,
  });
  const reporter = Object.entries(reporters).find(([name]) => name === values.reporter)?.[1];
  if (!reporter) {
    throw new Error(
      `There is no reporter '${values.reporter}', only ${Object.keys(reporters).join(', ')}`,
    );
  }
  const only = [...values.only, ...positionals].map((place) =>
    path.relative('', place).split(path.sep).join('/'),
  );
  const isAsked = (file: string) =>
    only.length === 0 || only.some((place) => file === place || file.startsWith(`${place}/`));

  // All pages are read in any case: links and lists reach across them.
  const problems = (await checkContent(contentDir)).filter(({ file }) => isAsked(file));
  if (problems.length > 0 || values.reporter === 'json') console.log(reporter(problems));
  if (values.reporter !== 'json') {
    const more = problems.length > 0 ? '; docs/rules/<rule>.md tells more of each rule' : '';
    console.log(`${countProblems(problems)}${more}`);
  }
  process.exitCode = problems.some(({ severity }) => severity === 'error') ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
