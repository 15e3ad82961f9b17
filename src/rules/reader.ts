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
  seconds: number = limits.pageSeconds,
): Reader<Request, Answer> {
  // Begun at once: it loads its modules while the pages are still being looked for.
  let current: ReaderProcess | undefined = startProcess(script);
  return {
    async read(request) {
      current ??= startProcess(script);
      const { child, ready } = current;
      const begun = await ready;
      const reading = 'failure' in begun ? begun : await ask<Answer>(child, request, seconds);
      if ('failure' in reading) current = undefined;
      return reading;
    },
    close() {
      current?.child.disconnect();
    },
  };
}

/** A process, and its first word: that it has loaded, which is not the fault of any page. */
interface ReaderProcess {
  child: ChildProcess;
  ready: Promise<Reading<unknown>>;
}

const secondsToLoad = 60;

/**
 * What Node cannot limit, a shell can. The limit of the heap does not bind native code; and Node's own
 * permissions know nothing of the network before version 25, so where Linux lets users have
 * namespaces the process gets one with no network in it.
 */
const withLimits = `
  ulimit -d ${limits.dataMegabytes * 1024} 2>/dev/null
  if unshare -rn true 2>/dev/null; then exec unshare -rn "$@"; fi
  exec "$@"`;

function startProcess(script: string): ReaderProcess {
  const command = [
    process.execPath,
    `--max-old-space-size=${limits.heapMegabytes}`,
    // Trees are short-lived; with room for them the collector has little to do. And a process that lives
    // for a second does not earn back what the last stage of optimising costs.
    '--min-semi-space-size=64',
    '--max-semi-space-size=64',
    '--no-opt',
    // It loads its own code and writes no file, starts no process.
    '--permission',
    '--allow-addons',
    `--allow-fs-read=${path.join(import.meta.dirname, '../../*')}`,
    path.resolve(import.meta.dirname, script),
  ];
  const limited = ['sh', '-c', withLimits, 'sh'];
  const [program = '', ...args] = process.platform === 'win32' ? command : [...limited, ...command];
  const child = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
    // Windows cannot start a program without its own variables.
    env: process.platform === 'win32' ? process.env : {},
  });
  return { child, ready: nextMessage(child, secondsToLoad) };
}

async function ask<Answer>(
  child: ChildProcess,
  request: object | string,
  seconds: number,
): Promise<Reading<Answer>> {
  const answer = nextMessage<Answer>(child, seconds);
  child.send(request);
  return answer;
}

/** The next message of a process, or how it ended; it is ended when it takes too long. */
function nextMessage<Message>(child: ChildProcess, seconds: number): Promise<Reading<Message>> {
  return new Promise((resolve) => {
    const settle = (reading: Reading<Message>) => {
      clearTimeout(timer);
      child.removeAllListeners();
      // A process that is being ended may still complain.
      child.on('error', () => undefined);
      resolve(reading);
    };
    const timer = setTimeout(() => {
      settle({ failure: `it took longer than ${seconds} s` });
      child.kill('SIGKILL');
    }, seconds * 1000);
    child.once('message', (message) => settle({ answer: message as Message }));
    child.once('error', (error) => settle({ failure: error.message }));
    child.once('exit', (code, signal) => {
      settle({ failure: `the parser stopped with ${signal ?? `code ${code}`}` });
    });
  });
}
