import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** A site on a server that counts what it sends. */
export interface CountingServer {
  server: Server;
  /** Bytes of the bodies sent so far. */
  sent: () => number;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};
/** What hosts compress; Pagefind's own files are compressed already. */
const compressible = new Set(['.html', '.js', '.css', '.json', '.svg']);

/**
 * Serves a built site as a host does: text in brotli (quality 11, made once for each file), with the
 * given headers.
 */
export function createCountingServer(
  folder: string,
  headersFor: (path: string) => Readonly<Record<string, string>>,
): CountingServer {
  let sent = 0;
  const bodies = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = join(folder, decodeURIComponent(pathname));
    const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path;
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const extension = extname(file);
    const isText = compressible.has(extension);
    const known = bodies.get(file) ?? readFileSync(file);
    const body = bodies.has(file) || !isText ? known : brotliCompressSync(known);
    bodies.set(file, body);
    sent += body.length;
    response.writeHead(200, {
      ...headersFor(pathname),
      'Content-Type': types[extension] ?? 'application/octet-stream',
      'Content-Length': body.length,
      ...(isText && { 'Content-Encoding': 'br' }),
    });
    response.end(body);
  });
  return { server, sent: () => sent };
}
