import { spawn, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { PageReport } from './check-page.ts';
import { limits } from './limits.ts';
import type { SourceFile } from './source-page.ts';

/** A page's report, or how the process that read it ended. */
export type PageOutcome = { report: PageReport } | { failure: string };

/**
 * Checks pages in processes of their own, limited in time and memory. A page that crashes its process
 * or takes too long is told, and the others go on in a new one.
 */
export async function checkPages(
  files: AsyncIterable<SourceFile>,
  take: (file: SourceFile, outcome: PageOutcome) => void,
): Promise<void> {
  const queue = files[Symbol.asyncIterator]();
  const work = async () => {
    let checker: ChildProcess | undefined;
    for (let next = await queue.next(); !next.done; next = await queue.next()) {
      checker ??= startChecker();
      const outcome = await askChecker(checker, next.value);
      if ('failure' in outcome) checker = undefined;
      take(next.value, outcome);
    }
    checker?.disconnect();
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work));
}

function startChecker(): ChildProcess {
  const command = [
    process.execPath,
    `--max-old-space-size=${limits.heapMegabytes}`,
    // Trees are short-lived; with room for them the collector runs far less often.
    '--max-semi-space-size=32',
    path.join(import.meta.dirname, 'page-process.ts'),
  ];
  // The heap limit does not bind native code; the shell's does, where there is one.
  const limited = [
    'sh',
    '-c',
    `ulimit -d ${limits.dataMegabytes * 1024} 2>/dev/null; exec "$@"`,
    'sh',
  ];
  const [program = '', ...args] = process.platform === 'win32' ? command : [...limited, ...command];
  return spawn(program, args, {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
    // Windows cannot start a program without its own variables.
    env: process.platform === 'win32' ? process.env : {},
  });
}

function askChecker(checker: ChildProcess, file: SourceFile): Promise<PageOutcome> {
  return new Promise((resolve) => {
    const settle = (outcome: PageOutcome) => {
      clearTimeout(timer);
      checker.removeAllListeners();
      // A process that is being ended may still complain.
      checker.on('error', () => undefined);
      resolve(outcome);
    };
    const timer = setTimeout(() => {
      settle({ failure: `it took longer than ${limits.pageSeconds} s` });
      checker.kill('SIGKILL');
    }, limits.pageSeconds * 1000);
    checker.once('message', (report: PageReport) => settle({ report }));
    checker.once('error', (error) => settle({ failure: error.message }));
    checker.once('exit', (code, signal) => {
      settle({ failure: `the parser stopped with ${signal ?? `code ${code}`}` });
    });
    checker.send(file);
  });
}
