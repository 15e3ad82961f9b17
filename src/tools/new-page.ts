/** npm run new -- topic internet/quic "QUIC": makes a page that passes the checker and lists it in its parent. */
import { readdirSync } from 'node:fs';
import { contentDir } from '../content-dir.ts';
import { formatPages } from '../scaffold/format-pages.ts';
import { createPage, newPageKinds } from '../scaffold/new-page.ts';

const [kindName, name, title] = process.argv.slice(2);
const kind = newPageKinds.find((candidate) => candidate === kindName);
if (!kind || !name || !title) {
  console.error(`npm run new -- topic   <section>/<slug> "Title"
npm run new -- section <slug> "Title"
npm run new -- roadmap <slug> "Title"

With several roadmaps, name the roadmap first: <roadmap>/<section>/<slug>.`);
  process.exit(2);
}
try {
  const files = await createPage(contentDir, kind, wholeId(name), title, today());
  await formatPages(files);
  console.log(
    `Written: ${files.join(', ')}\nNow open the page and replace its text. npm run dev shows it.`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/** The id with its roadmap, which may be left out while there is one. */
function wholeId(id: string): string {
  const roadmaps = readdirSync(contentDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  const [only] = roadmaps;
  const isWhole = kind === 'roadmap' || roadmaps.includes(id.split('/')[0] ?? '');
  return isWhole || only === undefined || roadmaps.length > 1 ? id : `${only}/${id}`;
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
