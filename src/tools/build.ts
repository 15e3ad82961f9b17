/**
 * npm run build: checks the content, builds the site with its search index, and only then puts it in
 * place of the last good one. A failed build leaves `dist` as it was.
 */
import { build } from 'astro';
import { rename, rm } from 'node:fs/promises';
import { checkContent } from '../rules/index.ts';
import { contentDir } from '../content-dir.ts';
import { formatProblems } from '../problems/report.ts';

const target = process.env['OUT_DIR'] ?? 'dist';
const unfinished = `${target}-building`;
const old = `${target}-old`;

// Content is not evaluated before the rules have passed it.
const problems = await checkContent(contentDir);
if (problems.length > 0) console.error(formatProblems(problems));
const errors = problems.filter((problem) => problem.severity === 'error');
if (errors.length > 0) {
  console.error(`\n${errors.length} errors in ${contentDir}: nothing was built.`);
  process.exit(1);
}

await rm(unfinished, { recursive: true, force: true });
try {
  await build({ outDir: unfinished });
} catch (error) {
  await rm(unfinished, { recursive: true, force: true });
  console.error(error instanceof Error ? error.message : error);
  console.error(`\nThe build failed; ${target} is as it was.`);
  process.exit(1);
}
await rm(old, { recursive: true, force: true });
await rename(target, old).catch(ignoreMissing);
await rename(unfinished, target);
await rm(old, { recursive: true, force: true });

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
