/**
 * npm run check and npm run fix: everything that needs no browser. Goes on after a failure, so that one
 * run tells all.
 * `node src/tools/check.ts [STEP ...] [--changed] [--base BRANCH] [--fix] [--reporter terminal|github]`
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { listChangedFiles } from './changed-files.ts';
import { checkSteps, namesFor, type CheckStep } from './check-steps.ts';

try {
  const { values, positionals } = parseArgs({
    options: {
      changed: { type: 'boolean', default: false },
      base: { type: 'string' },
      fix: { type: 'boolean', default: false },
      reporter: { type: 'string' },
    },
    allowPositionals: true,
  });
  const known = checkSteps.map(({ name }) => name);
  const stranger = positionals.find((name) => !known.includes(name));
  if (stranger !== undefined) {
    throw new Error(`There is no check '${stranger}', only ${known.join(', ')}`);
  }
  const asked = checkSteps.filter(
    ({ name, fix }) =>
      (positionals.length === 0 || positionals.includes(name)) && (!values.fix || fix),
  );
  const changed = values.changed ? listChangedFiles(values.base) : undefined;

  const lines = asked.map((step) => {
    const names = namesFor(step, changed);
    if (!names) return { ok: true, line: `–      ${step.name}: nothing has changed` };
    if (asked.length > 1) console.log(`\n── ${step.name}`);
    const begin = performance.now();
    const ok = run(step, names, values);
    const seconds = ((performance.now() - begin) / 1000).toFixed(1);
    return { ok, line: `${ok ? 'ok    ' : 'FAILED'} ${step.name}: ${seconds} s` };
  });
  if (asked.length > 1) console.log(`\n${lines.map(({ line }) => line).join('\n')}`);
  process.exitCode = lines.every(({ ok }) => ok) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

function run(
  step: CheckStep,
  names: readonly string[],
  { fix, reporter }: { fix: boolean; reporter?: string | undefined },
): boolean {
  const command = fix ? (step.fix ?? step.command) : step.command;
  const reported = step.reports && reporter ? ['--reporter', reporter] : [];
  const { status } = spawnSync(process.execPath, [...command, ...reported, ...names], {
    stdio: 'inherit',
  });
  return status === 0;
}
