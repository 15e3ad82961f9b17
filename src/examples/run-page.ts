import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Example } from './find-examples.ts';
import { limits } from './limits.ts';
import { runCommand, type Outcome } from './run-command.ts';
import type { RunLanguage } from './run-languages.ts';
import { isInstalled, type Sandbox } from './sandbox.ts';

export interface RanExample {
  example: Example;
  /** What it did, or the program that is missing to run it. */
  result: Outcome | { end: 'missing'; program: string };
}

const heap = `--max-old-space-size=${limits.nodeHeapMegabytes}`;
const quiet = '--disable-warning=ExperimentalWarning';
const sqliteShell = path.join(import.meta.dirname, 'sqlite-shell.ts');

/** Programs that may be missing on a contributor's machine; the rest is the project's own node. */
const interpreters: Partial<Record<RunLanguage, string>> = { sh: 'bash', py: 'python3' };

/** Runs the examples of one page in order. */
export async function runPage(
  examples: readonly Example[],
  sandbox: Sandbox,
  seconds: number = limits.seconds,
): Promise<RanExample[]> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'example-'));
  const shared = await makeFolder(scratch, 'shared');
  const statements: string[] = [];
  const ran: RanExample[] = [];
  try {
    for (const [index, example] of examples.entries()) {
      const { language, source } = example;
      const program = interpreters[language];
      if (program !== undefined && !isInstalled(program)) {
        ran.push({ example, result: { end: 'missing', program } });
        continue;
      }
      if (language === 'sql') statements.push(source);
      const folder = language === 'sh' ? shared : await makeFolder(scratch, `${index}`);
      const input = language === 'sql' ? JSON.stringify(statements) : '';
      const command = await prepareCommand(language, source, folder);
      ran.push({ example, result: await runCommand(command, folder, sandbox, { input, seconds }) });
    }
  } finally {
    await removeFolder(scratch);
  }
  return ran;
}

async function prepareCommand(
  language: RunLanguage,
  source: string,
  folder: string,
): Promise<string[]> {
  const save = async (name: string) => {
    await writeFile(path.join(folder, name), `${source}\n`);
    return name;
  };
  switch (language) {
    case 'sh':
      return ['bash', '-c', source];
    case 'py':
      return ['python3', await save('example.py')];
    case 'js':
      return ['node', heap, quiet, await save('example.mjs')];
    case 'ts':
      return ['node', heap, quiet, await save('example.ts')];
    case 'sql':
      return ['node', heap, quiet, sqliteShell];
  }
}

/** An example may have taken away its own permissions; what even then cannot be removed is left. */
async function removeFolder(folder: string): Promise<void> {
  const remove = () => rm(folder, { recursive: true, force: true });
  await remove().catch(async () => {
    spawnSync('chmod', ['-R', 'u+rwx', folder], { stdio: 'ignore' });
    await remove().catch(() => undefined);
  });
}

async function makeFolder(parent: string, name: string): Promise<string> {
  const folder = path.join(parent, name);
  await mkdir(folder);
  return folder;
}
