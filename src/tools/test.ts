/**
 * npm test: everything that CI runs. Goes on after a failure, so that one run tells all, and ends with the
 * number of checks and tests that passed and failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';

interface Step {
  name: string;
  script: string;
  args?: string[];
  /** File in which the step counts its tests; without one, the step itself counts as one. */
  counts?: { file: string; schema: z.ZodType<Count> };
  /** Steps that look at the built site have no sense without it. */
  needsSite?: boolean;
}

interface Count {
  passed: number;
  failed: number;
}

const results = 'test-results';
const vitestSchema = z
  .object({ numPassedTests: z.number(), numFailedTests: z.number() })
  .transform(({ numPassedTests, numFailedTests }) => ({
    passed: numPassedTests,
    failed: numFailedTests,
  }));
const playwrightSchema = z
  .object({ stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }) })
  .transform(({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }));

const vitest = (name: string, script: string): Step => ({
  name,
  script,
  args: ['--reporter=default', '--reporter=json', `--outputFile.json=${results}/${script}.json`],
  counts: { file: `${results}/${script}.json`, schema: vitestSchema },
});

const steps: Step[] = [
  { name: 'content', script: 'check:content' },
  { name: 'style', script: 'check:style' },
  { name: 'types', script: 'check:types' },
  { name: 'code', script: 'check:code' },
  { name: 'format', script: 'check:format' },
  vitest('unit tests', 'test:unit'),
  { name: 'examples', script: 'test:examples' },
  { name: 'build', script: 'build' },
  { name: 'built site', script: 'check:site', needsSite: true },
  { ...vitest('site tests', 'test:site'), needsSite: true },
  {
    name: 'browser tests',
    script: 'test:browser',
    counts: { file: `${results}/browser.json`, schema: playwrightSchema },
    needsSite: true,
  },
];

rmSync(results, { recursive: true, force: true });
mkdirSync(results);

const lines: string[] = [];
const total = { passed: 0, failed: 0 };
let siteBuilt = true;
for (const step of steps) {
  console.log(`\n── ${step.name}`);
  const begin = performance.now();
  const ok: boolean = step.needsSite && !siteBuilt ? skip() : run(step);
  if (step.script === 'build') siteBuilt = ok;
  const { passed, failed } = count(step, ok);
  total.passed += passed;
  total.failed += failed;
  const seconds = Math.round((performance.now() - begin) / 1000);
  lines.push(
    `${ok ? 'ok    ' : 'FAILED'} ${step.name}: ${passed} passed, ${failed} failed, ${seconds} s`,
  );
}
console.log(`\n${lines.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);

function run({ script, args = [] }: Step): boolean {
  const command = ['run', script, ...(args.length > 0 ? ['--', ...args] : [])];
  const { status } = spawnSync('npm', command, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status === 0;
}

function skip(): boolean {
  console.error('The site could not be built, so there is nothing to test.');
  return false;
}

/** A step that failed counts at least one failure, even where its runner never got to count. */
function count({ counts }: Step, ok: boolean): Count {
  const plain = { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  if (!counts) return plain;
  try {
    const found = counts.schema.parse(JSON.parse(readFileSync(counts.file, 'utf8')));
    return { ...found, failed: ok ? found.failed : Math.max(1, found.failed) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
