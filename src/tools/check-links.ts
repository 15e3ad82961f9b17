/**
 * npm run check:links: asks every link to another site. Needs the network; CI does it once a week.
 * `node src/tools/check-links.ts [--issue FILE]` writes the report as an issue to a file as well.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { contentDir } from '../content-dir.ts';
import { checkExternalLinks, issueText } from '../links/check-links.ts';
import { listProse } from '../style/check-style.ts';
import { tellerOf } from './tell-problems.ts';

try {
  const { values } = parseArgs({
    options: { reporter: { type: 'string', default: 'terminal' }, issue: { type: 'string' } },
  });
  const tell = tellerOf(values.reporter);
  const report = await checkExternalLinks(await listProse(contentDir));
  if (values.issue !== undefined) await writeFile(values.issue, issueText(report));
  tell(report.problems, 'src/links/refusing-hosts.ts lists hosts that are not asked');
  if (values.reporter === 'terminal')
    console.log(`${report.asked} addresses asked, ${report.passedOver} passed over`);
  process.exitCode = report.problems.some(({ severity }) => severity === 'error') ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
