/** A reader for tests that does what it is told: crash, stall, fill the memory, write, or answer. */
import { writeFileSync } from 'node:fs';

process.on('message', (request: string) => {
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
    default:
      return process.send?.(`read ${request}`);
  }
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
