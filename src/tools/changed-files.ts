import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** What differs from the main branch, as paths from the top of the repository, with `/`. */
export interface ChangedFiles {
  /** Every path that was added, changed or taken away. */
  all: string[];
  /** Those that are there now. */
  present: string[];
}

/**
 * Lists what differs from the place where this branch left the main branch: committed, staged, unstaged
 * and new files that git does not ignore.
 * @param base the main branch; without it `origin/main`, or `main` where there is no such
 * @throws when this is no git repository, or has no such branch
 */
export function listChangedFiles(base?: string): ChangedFiles {
  const names = base === undefined ? ['origin/main', 'main'] : [base];
  const main = names.find((name) => git('rev-parse', '--verify', '--quiet', `${name}^{commit}`).ok);
  if (main === undefined) {
    throw new Error(
      `There is no branch ${names.join(' or ')} to compare with; name another by --base`,
    );
  }
  // Without a common ancestor, as in a shallow clone, everything since the branch's tip counts.
  const ancestor = git('merge-base', main, 'HEAD').lines[0] ?? main;
  const changed = git('diff', '--name-only', '--no-renames', '-z', ancestor, '--').lines;
  const fresh = git('ls-files', '--others', '--exclude-standard', '-z').lines;
  const all = [...new Set([...changed, ...fresh])].sort();
  return { all, present: all.filter((file) => existsSync(file)) };
}

function git(...args: string[]): { ok: boolean; lines: string[] } {
  const { status, stdout, error } = spawnSync('git', args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) throw new Error(`git cannot be run: ${error.message}`);
  return { ok: status === 0, lines: stdout.split(/[\0\n]/).filter(Boolean) };
}
