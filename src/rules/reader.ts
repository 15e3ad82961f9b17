import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { limits } from './limits.ts';

/** What a reader answered, or how its process ended. */
export type Reading<Answer> = { answer: Answer } | { failure: string };

/** Reads pages one after the other in a process of its own. */
export interface Reader<Request, Answer> {
  /** May be called again before the answer is there: then the process need not wait for the next. */
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
  /** What has not been answered yet; the process is at work on the first. */
  const open: { request: Request; settle: (reading: Reading<Answer>) => void }[] = [];
  // Begun at once: it loads its modules while the pages are still being looked for.
  let current: ReaderProcess<Request> | undefined = start();
  return {
    read: (request) =>
      new Promise((settle) => {
        open.push({ request, settle });
        if (current) current.ask(request, open.length === 1);
        else current = start();
      }),
    close: () => current?.child.disconnect(),
  };

  function start(): ReaderProcess<Request> {
    const child = startProcess(script);
    let isReady = false;
    let end: string | undefined;
    let timer = setTimeout(stop, secondsToLoad * 1000, secondsToLoad);

    child.on('message', (message) => {
      // Its first word says that it has loaded.
      if (isReady) open.shift()?.settle({ answer: message as Answer });
      else for (const { request } of open) send(request);
      isReady = true;
      watch();
    });
    child.on('error', ({ message }) => fail(message));
    child.on('exit', (code, signal) => {
      end = `the parser stopped with ${signal ?? `code ${code}`}`;
      if (!child.connected) fail(end);
    });
    // What it had answered before its end is read before this comes.
    child.on('disconnect', () => end !== undefined && fail(end));
    return {
      child,
      ask(request, isFirst) {
        if (!isReady) return;
        send(request);
        if (isFirst) watch();
      },
    };

    /** That a process which has ended takes no more is told by its end. */
    function send(request: Request): void {
      child.send(request, () => undefined);
    }

    function watch(): void {
      clearTimeout(timer);
      if (open.length > 0) timer = setTimeout(stop, seconds * 1000, seconds);
    }

    function stop(most: number): void {
      fail(`it took longer than ${most} s`);
      child.kill('SIGKILL');
    }

    /** Tells the end of the process to the request it was at work on; another goes on with the rest. */
    function fail(failure: string): void {
      clearTimeout(timer);
      if (current?.child !== child) return;
      const failed = open.shift();
      current = open.length > 0 ? start() : undefined;
      failed?.settle({ failure });
    }
  }
}

interface ReaderProcess<Request> {
  child: ChildProcess;
  ask: (request: Request, isFirst: boolean) => void;
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

function startProcess(script: string): ChildProcess {
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
  return spawn(program, args, {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
    // Windows cannot start a program without its own variables.
    env: process.platform === 'win32' ? process.env : {},
  });
}
