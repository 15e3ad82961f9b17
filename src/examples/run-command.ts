import { spawn } from 'node:child_process';
import { limits } from './limits.ts';
import { exampleEnvironment, type Sandbox } from './sandbox.ts';

/** What a command printed (standard output and errors as they came) and why it ended. */
export interface Outcome {
  output: string;
  end: 'finished' | 'too long' | 'too much output' | 'not started';
}

/** Runs one command in a folder, and ends it with everything it started. */
export function runCommand(
  command: readonly string[],
  folder: string,
  sandbox: Sandbox,
  { input = '', seconds = limits.seconds as number } = {},
): Promise<Outcome> {
  const [program = '', ...args] = sandbox.wrap(command);
  // A process group of its own, so that one signal reaches all of it.
  const child = spawn(program, args, {
    cwd: folder,
    env: exampleEnvironment(folder),
    detached: true,
  });
  const killAll = () => {
    if (child.pid === undefined) return;
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // Everything has ended already.
    }
  };

  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    let end: Outcome['end'] = 'finished';
    const stop = (reason: Outcome['end']) => {
      if (end === 'finished') end = reason;
      killAll();
    };
    const timer = setTimeout(() => stop('too long'), seconds * 1000);
    const finish = () => {
      clearTimeout(timer);
      resolve({ output: Buffer.concat(chunks).toString('utf8'), end });
    };
    const collect = (chunk: Buffer) => {
      const free = limits.outputBytes - size;
      size += chunk.length;
      if (free > 0) chunks.push(chunk.subarray(0, free));
      if (size > limits.outputBytes) stop('too much output');
    };

    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    // A command that reads nothing closes its end; that is no failure.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    child.once('error', (error) => {
      end = 'not started';
      chunks.push(Buffer.from(error.message));
      finish();
    });
    child.once('exit', () => {
      killAll();
      // A process that left the group may still hold the pipe open: do not wait for it.
      setTimeout(() => {
        child.stdout.destroy();
        child.stderr.destroy();
      }, 1_000).unref();
    });
    child.once('close', finish);
  });
}
