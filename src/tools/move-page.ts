/** npm run move -- backend/internet/dns backend/internet/names: moves a page, and all that names it follows. */
import { contentDir } from '../content-dir.ts';
import { formatProblems } from '../problems/report.ts';
import { checkContent } from '../rules/index.ts';
import { movePage } from '../scaffold/move-page.ts';
import { listRoadmaps, toId } from '../scaffold/page-id.ts';

const [from, to, ...more] = process.argv.slice(2);
if (!from || !to || more.length > 0) {
  console.error('npm run move -- <old id> <new id>   (as backend/internet/dns)');
  process.exit(2);
}
try {
  const roadmaps = listRoadmaps(contentDir);
  const [oldId, newId] = [from, to].map((given) => toId(given, contentDir, roadmaps));
  const { moved, changed } = await movePage(contentDir, oldId ?? '', newId ?? '');
  for (const [before, after] of moved) console.log(`${before} → ${after}`);
  console.log(`Changed as well:\n${changed.map((file) => `  ${file}`).join('\n')}`);

  const errors = (await checkContent(contentDir)).filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    throw new Error(`\nThe content has problems now:\n${formatProblems(errors)}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
