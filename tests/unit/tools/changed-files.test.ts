import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

const tool = resolve('src/tools/changed-files.ts');
let folder: string;

/** Runs git in a repository of its own, untouched by the settings of the machine. */
function git(...args: string[]): void {
  const names = [
    '-c',
    'user.name=A',
    '-c',
    'user.email=a@example.org',
    '-c',
    'commit.gpgsign=false',
  ];
  const { status, stderr } = spawnSync('git', [...names, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}

function write(name: string, text: string): Promise<void> {
  return writeFile(join(folder, name), text);
}

/** What the list of changed files prints there. */
function changed(base = 'undefined'): unknown {
  const script = `import { listChangedFiles } from ${JSON.stringify(tool)};
    console.log(JSON.stringify(listChangedFiles(${base})));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: folder,
    encoding: 'utf8',
  });
  return stdout === '' ? stderr : JSON.parse(stdout);
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'changed-'));
  git('init', '--quiet', '--initial-branch=main');
  await write('.gitignore', 'ignored.txt\n');
  for (const name of ['same', 'committed', 'staged', 'edited', 'gone']) await write(name, 'a\n');
  git('add', '.');
  git('commit', '--quiet', '-m', 'first');
  git('checkout', '--quiet', '-b', 'topic');
});

afterEach(() => rm(folder, { recursive: true }));

it('lists what is committed, staged, edited, new and gone, and not what main did meanwhile', async () => {
  await write('committed', 'b\n');
  git('commit', '--quiet', '-am', 'second');
  git('checkout', '--quiet', 'main');
  await write('same', 'b\n');
  git('commit', '--quiet', '-am', 'on main');
  git('checkout', '--quiet', 'topic');
  await write('staged', 'b\n');
  git('add', 'staged');
  await write('edited', 'b\n');
  await write('näw one', 'b\n');
  await write('ignored.txt', 'b\n');
  await unlink(join(folder, 'gone'));

  const present = ['committed', 'edited', 'näw one', 'staged'];
  expect(changed()).toEqual({ all: [...present, 'gone'].sort(), present });
});

it('names the branch that it misses', () => {
  expect(changed("'elsewhere'")).toContain('There is no branch elsewhere to compare with');
});
