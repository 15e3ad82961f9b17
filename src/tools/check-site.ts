/** npm run check:site: everything in the built site that may not be there, or leads nowhere. */
import { existsSync } from 'node:fs';
import { checkOutput } from '../output/check-output.ts';
import { formatProblems } from '../problems/report.ts';

const folder = process.argv[2] ?? 'dist';
if (!existsSync(folder)) {
  console.error(`There is no built site in ${folder}: run \`npm run build\` first.`);
  process.exit(2);
}
const problems = await checkOutput(folder);
if (problems.length > 0) console.error(formatProblems(problems));
console.log(`${folder}: ${problems.length} problems`);
process.exit(problems.length > 0 ? 1 : 0);
