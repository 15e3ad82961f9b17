import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { limits } from './limits.ts';

/** Wraps a command so that it is limited, and cut off from the network where that is possible. */
export interface Sandbox {
  /** Whether processes, network and user are the example's own. */
  isolated: boolean;
  wrap: (command: readonly string[]) => string[];
}

// `ulimit -d`, not `-v`: Node and Go reserve far more address space than they use. `ulimit` of
// macOS knows but does not enforce it. The shell stays the parent (no `exec`): a first process of
// a namespace ignores signals, which would change what the example does.
const limited = [
  `ulimit -d ${limits.memoryMegabytes * 1024} 2>/dev/null`,
  `ulimit -f ${limits.fileMegabytes * 1024} 2>/dev/null`,
  `ulimit -c 0`,
  `exec 2>/dev/null`,
  `"$@" 2>&1`,
  `exit $?`,
].join('; ');

// Its own network with nothing but loopback, its own processes, which end with the first one, and
// then an ordinary user, so that permissions hold on every machine alike.
const isolate = ['unshare', '-rnpf', '--kill-child', '--mount-proc', 'bash', '-c'];
const becomeUser = 'ip link set lo up && exec unshare -U --map-user=1000 --map-group=1000 -- "$@"';

/** The best sandbox this machine allows. */
export function findSandbox(): Sandbox {
  const limit = (command: readonly string[]) => ['bash', '-c', limited, 'bash', ...command];
  const separate = (command: readonly string[]) => [
    ...isolate,
    becomeUser,
    'bash',
    ...limit(command),
  ];
  const [program = '', ...args] = separate(['true']);
  const isolated = spawnSync(program, args, { stdio: 'ignore', timeout: 5_000 }).status === 0;
  return { isolated, wrap: isolated ? separate : limit };
}

/** The only environment an example sees. */
export function exampleEnvironment(folder: string): Record<string, string> {
  return {
    PATH: searchPath(),
    HOME: folder,
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    // Keeps the order of output and errors, and the folder free of __pycache__.
    PYTHONUNBUFFERED: '1',
    PYTHONDONTWRITEBYTECODE: '1',
  };
}

/** Whether a program can be found. */
export function isInstalled(program: string): boolean {
  return searchPath()
    .split(path.delimiter)
    .some((folder) => {
      try {
        accessSync(path.join(folder, program), constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** The project's own node comes first, so that `node` in a shell example is the same one. */
function searchPath(): string {
  return [path.dirname(process.execPath), process.env['PATH'] ?? ''].join(path.delimiter);
}
