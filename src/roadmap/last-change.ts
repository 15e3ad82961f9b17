import { execFileSync } from 'node:child_process';

let dates: ReadonlyMap<string, string> | undefined;

/**
 * Date (`YYYY-MM-DD`) of the last commit that touched a file, or undefined when git does not know
 * it: outside a repository, in a clone without history, for a file not yet committed.
 */
export function lastChange(file: string): string | undefined {
  dates ??= readDates();
  return dates.get(file);
}

/** One walk through the history for all files: asking git file by file takes seconds. */
function readDates(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (git('rev-parse', '--is-shallow-repository').trim() === 'true') return found;
  let date = '';
  for (const line of git('log', '--format=@%cs', '--name-only', '--relative', '-z').split(
    /[\0\n]/,
  )) {
    if (line.startsWith('@')) date = line.slice(1);
    else if (line !== '' && !found.has(line)) found.set(line, date);
  }
  return found;
}

function git(...args: string[]): string {
  try {
    return execFileSync('git', args, {
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return '';
  }
}
