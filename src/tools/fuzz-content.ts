/**
 * Breaks the content in random ways and looks whether the checker holds.
 * `node src/tools/fuzz-content.ts [--count 50000] [--seed 1]`
 */
import { glob, readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { contentDir } from '../content-dir.ts';
import { fuzz } from '../fuzz/fuzz.ts';
import { piecesOf } from '../fuzz/make-input.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '50000' },
    seed: { type: 'string', default: '1' },
  },
});

const folders = [contentDir, 'tests/content/cases'];
const files = (await Promise.all(folders.map((cwd) => Array.fromAsync(glob(`${cwd}/**/*.mdx`)))))
  .flat()
  .sort();
const [first = '', ...rest] = (
  await Promise.all(files.map((file) => readFile(file, 'utf8')))
).flatMap(piecesOf);
const report = await fuzz([first, ...rest], {
  count: Number(values.count),
  seed: Number(values.seed),
});

for (const { input, faults } of report.wrong)
  console.log(`accepted: ${JSON.stringify(input)}\n  ${faults.join('\n  ')}`);
for (const input of report.crashes) console.log(`crashed: ${JSON.stringify(input)}`);
const { inputs, accepted, crashes, wrong, slowest } = report;
console.log(
  `${inputs} inputs: ${accepted} accepted, ${crashes.length} crashed their reader, ${wrong.length} wrongly accepted; ` +
    `slowest ${Math.round(slowest.milliseconds)} ms`,
);
process.exitCode = wrong.length > 0 ? 1 : 0;
