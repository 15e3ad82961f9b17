import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openReader, type Reader } from '../../../src/rules/reader.ts';

const script = path.join(import.meta.dirname, '../../support/readers/echo.ts');
let reader: Reader<string, string>;

afterEach(() => reader.close());

test('a reader answers one request after the other', async () => {
  reader = openReader(script);
  expect(await reader.read('a')).toEqual({ answer: 'read a' });
  expect(await reader.read('b')).toEqual({ answer: 'read b' });
});

test('of several requests on their way, only the one that ends the process is told', async () => {
  reader = openReader(script);
  const requests = ['a', 'b', 'abort', 'c', 'exit', 'd'];
  expect(await Promise.all(requests.map((request) => reader.read(request)))).toEqual([
    { answer: 'read a' },
    { answer: 'read b' },
    { failure: 'the parser stopped with SIGABRT' },
    { answer: 'read c' },
    { failure: 'the parser stopped with code 7' },
    { answer: 'read d' },
  ]);
});

test.each([
  ['abort', 'the parser stopped with SIGABRT'],
  ['exit', 'the parser stopped with code 7'],
  ['memory', 'the parser stopped with SIGABRT'],
])('after %s it says how it ended, and goes on in a new process', async (request, failure) => {
  reader = openReader(script, 30);
  expect(await reader.read(request)).toEqual({ failure });
  expect(await reader.read('next')).toEqual({ answer: 'read next' });
});

test('a reader that takes too long is ended', async () => {
  reader = openReader(script, 1);
  const start = performance.now();
  expect(await reader.read('stall')).toEqual({ failure: 'it took longer than 1 s' });
  expect(performance.now() - start).toBeLessThan(3_000);
  reader.close();
  reader = openReader(script);
  expect(await reader.read('next')).toEqual({ answer: 'read next' });
});

test('a reader cannot write, nor start a process', async () => {
  reader = openReader(script);
  expect(await reader.read('write')).toEqual({ answer: 'ERR_ACCESS_DENIED' });
  expect(await reader.read('processes')).toEqual({ answer: 'ERR_ACCESS_DENIED' });
});

test.runIf(spawnSync('unshare', ['-rn', 'true']).status === 0)(
  'where there are namespaces a reader cannot reach the network, this machine included',
  async () => {
    const server = createServer((socket) => socket.end()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    reader = openReader(script);
    expect(await reader.read(`connect to ${port}`)).toEqual({ answer: 'ENETUNREACH' });
    server.close();
  },
);
