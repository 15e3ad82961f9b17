/** npm run new -- topic internet/quic "QUIC": makes a page that passes the checker and lists it in its parent. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { contentDir } from '../content-dir.ts';
import { formatProblems } from '../problems/report.ts';
import { checkContent } from '../rules/index.ts';
import { formatPages } from '../scaffold/format-pages.ts';
import { createPage, newPageKinds } from '../scaffold/new-page.ts';
import { listRoadmaps, toId } from '../scaffold/page-id.ts';

const [kindName, name, title, ...more] = process.argv.slice(2);
const kind = newPageKinds.find((candidate) => candidate === kindName);
if (!kind || !name || !title || more.length > 0) {
  if (more.length > 0)
    console.error(`Put the title between quotes: "${[title, ...more].join(' ')}"\n`);
  console.error(`npm run new -- topic   <section>/<slug> "Title"
npm run new -- section <slug> "Title"
npm run new -- roadmap <slug> "Title"

With several roadmaps, name the roadmap first: <roadmap>/<section>/<slug>.`);
  process.exit(2);
}
try {
  // A roadmap stands in no other one.
  const id = toId(name, contentDir, kind === 'roadmap' ? [] : listRoadmaps(contentDir));
  const date = new Date().toISOString().slice(0, 10);
  const files = await createPage(contentDir, { kind, id, title, date, reserved: ownNames() });
  await formatPages(files);
  console.log(`Written:\n${files.map((file) => `  ${toPosix(file)}`).join('\n')}`);

  const written = new Set(files.map((file) => path.resolve(file)));
  const problems = (await checkContent(contentDir)).filter(({ file }) =>
    written.has(path.resolve(file)),
  );
  if (problems.length > 0) throw new Error(formatProblems(problems));
  console.log('It passes the checks. Open the page and replace its text; npm run dev shows it.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/** First parts of addresses that are not those of roadmaps: the other pages, files and the search index. */
function ownNames(): string[] {
  const names = [...readdirSync('src/pages'), ...readdirSync('public')];
  return [...names.map((name) => name.replace(/\..*$/, '')), 'pagefind'];
}

function toPosix(file: string): string {
  return file.split(path.sep).join('/');
}
