/** npm run move -- backend/internet/dns backend/internet/names: moves a page, and all that names it follows. */
import { contentDir } from '../content-dir.ts';
import { movePage } from '../scaffold/move-page.ts';

const [from, to] = process.argv.slice(2);
if (!from || !to) {
  console.error('npm run move -- <old id> <new id>   (as backend/internet/dns)');
  process.exit(2);
}
try {
  for (const [oldId, newId] of await movePage(contentDir, from, to)) {
    console.log(`${oldId} → ${newId}`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
