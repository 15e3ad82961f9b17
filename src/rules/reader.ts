import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { limits } from './limits.ts';

/** What a reader answered, or how its process ended. */
export type Reading<Answer> = { answer: Answer } | { failure: string };

/** Reads pages one after the other in a process of its own. */
export interface Reader<Request, Answer> {
  read: (request: Request) => Promise<Reading<Answer>>;
  close: () => void;
}

/**
 * A process with limited time and memory that answers requests. Whatever crashes or stalls it is told,
 * and the next request goes to a new one.
 */
export function openReader<Request extends object | string, Answer>(
  script: string,
): Reader<Request, Answer> {
  // Begun at once: it loads its modules while the first page is still read from disk.
  let child: ChildProcess | undefined = startProcess(script);
  return {
    async read(request) {
      child ??= startProcess(script);
      const reading = await ask<Answer>(child, request);
      if ('failure' in reading) child = undefined;
      return reading;
    },
    close() {
      child?.disconnect();
    },
  };
}

function startProcess(script: string): ChildProcess {
  const command = [
    process.execPath,
    `--max-old-space-size=${limits.heapMegabytes}`,
    // Trees are short-lived; with room for them the collector has little to do.
    '--min-semi-space-size=32',
    '--max-semi-space-size=64',
    path.join(import.meta.dirname, script),
  ];
  // The limit of the heap does not bind native code; the shell's does, where there is one.
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

function ask<Answer>(child: ChildProcess, request: object | string): Promise<Reading<Answer>> {
  return new Promise((resolve) => {
    const settle = (reading: Reading<Answer>) => {
      clearTimeout(timer);
      child.removeAllListeners();
      // A process that is being ended may still complain.
      child.on('error', () => undefined);
      resolve(reading);
    };
    const timer = setTimeout(() => {
      settle({ failure: `it took longer than ${limits.pageSeconds} s` });
      child.kill('SIGKILL');
    }, limits.pageSeconds * 1000);
    child.once('message', (answer) => settle({ answer: answer as Answer }));
    child.once('error', (error) => settle({ failure: error.message }));
    child.once('exit', (code, signal) => {
      settle({ failure: `the parser stopped with ${signal ?? `code ${code}`}` });
    });
    child.send(request);
  });
}
