import { connect, createServer, type Server } from 'node:net';

/** A line with a delay and a width. */
export interface Line {
  /** Round trip in milliseconds. */
  roundTrip: number;
  /** Bits a second towards the reader. */
  bitsPerSecond: number;
}

/**
 * A proxy that makes the way to a local port a slow line: a connection takes a round trip to open, every byte
 * half of one to arrive, and all connections share the width. Unlike the emulation of the browser's
 * developer tools it holds for workers too, in which Pagefind loads most of its files.
 */
export function createSlowLine(port: number, { roundTrip, bitsPerSecond }: Line): Server {
  const bytesPerMillisecond = bitsPerSecond / 8 / 1000;
  let freeAt = 0;
  return createServer((reader) => {
    reader.pause();
    const host = connect(port, 'localhost');
    const end = () => {
      reader.destroy();
      host.destroy();
    };
    for (const socket of [reader, host]) socket.on('error', end).on('close', end).setNoDelay(true);
    setTimeout(() => reader.resume(), roundTrip);
    reader.on('data', (request) => {
      setTimeout(() => host.write(request), roundTrip / 2);
    });
    host.on('data', (answer) => {
      // Small pieces, so that connections take turns as packets do.
      for (let start = 0; start < answer.length; start += 1460) {
        const packet = answer.subarray(start, start + 1460);
        freeAt = Math.max(freeAt, performance.now()) + packet.length / bytesPerMillisecond;
        const wait = freeAt - performance.now() + roundTrip / 2;
        setTimeout(() => reader.write(packet), wait);
      }
    });
  });
}
