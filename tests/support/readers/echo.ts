/** A reader for tests that does what it is told: crash, stall, fill the memory, write, connect, or answer. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';

process.on('message', (request: string) => {
  const [, port] = /^connect to (\d+)$/.exec(request) ?? [];
  if (port !== undefined) {
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('connect', () => process.send?.('connected'));
    socket.on('error', (error: NodeJS.ErrnoException) => process.send?.(error.code));
    return;
  }
  switch (request) {
    case 'abort':
      return process.abort();
    case 'exit':
      return process.exit(7);
    case 'stall':
      for (;;);
    case 'memory': {
      const kept: unknown[] = [];
      for (;;) kept.push(Array.from({ length: 1_000_000 }, () => ({})));
    }
    case 'write':
      try {
        writeFileSync('marker-of-a-reader', '');
        return process.send?.('written');
      } catch (error) {
        return process.send?.((error as NodeJS.ErrnoException).code);
      }
    case 'processes':
      try {
        spawnSync('true');
        return process.send?.('started');
      } catch (error) {
        return process.send?.((error as NodeJS.ErrnoException).code);
      }
    default:
      return process.send?.(`read ${request}`);
  }
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
