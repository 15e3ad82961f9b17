/**
 * Checks style and spelling of everything that is written for people.
 * `node src/tools/check-style.ts [--reporter terminal|github|json] [--fix] [FILE ...]`
 * `--fix` tells nothing, and mends what it can.
 */
import { parseArgs } from 'node:util';
import { contentDir } from '../content-dir.ts';
import { checkStyle, listProse } from '../style/check-style.ts';
import { fixStyle } from '../style/fix-style.ts';
import { tellerOf } from './tell-problems.ts';

try {
  const { values, positionals } = parseArgs({
    options: {
      reporter: { type: 'string', default: 'terminal' },
      fix: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const tell = tellerOf(values.reporter);
  const files = positionals.length > 0 ? positionals : await listProse(contentDir);
  if (values.fix) {
    await fixStyle(files);
  } else {
    const problems = await checkStyle(files);
    tell(problems, 'docs/style.md tells more of each rule');
    process.exitCode = problems.length > 0 ? 1 : 0;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
