/**
 * Checks the content and lists everything that is wrong with it.
 * `node src/tools/check-content.ts [--reporter terminal|github|json] [--only PATH]`
 */
import { parseArgs } from 'node:util';
import { contentDir } from '../content-dir.ts';
import { checkContent } from '../rules/index.ts';
import { findInContent } from './content-place.ts';
import { tellerOf } from './tell-problems.ts';

try {
  const { values, positionals } = parseArgs({
    options: {
      reporter: { type: 'string', default: 'terminal' },
      only: { type: 'string', multiple: true, default: [] },
    },
    allowPositionals: true,
  });
  const tell = tellerOf(values.reporter);
  const only = [...values.only, ...positionals].map((place) => findInContent(place));
  const isAsked = (file: string) =>
    only.length === 0 || only.some((place) => file === place || file.startsWith(`${place}/`));

  // All pages are read in any case: links and lists reach across them.
  const problems = (await checkContent(contentDir)).filter(({ file }) => isAsked(file));
  tell(problems, 'docs/rules/<rule>.md tells more of each rule');
  process.exitCode = problems.some(({ severity }) => severity === 'error') ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
