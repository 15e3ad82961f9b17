import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';
import { readRedirects } from '../roadmap/addresses.ts';
import { readHeaders } from './headers.ts';

/** Serves a built site as the host does: same headers and redirects, the 404 page for unknown addresses. */
export function createStaticServer(folder: string): Server {
  const headersFor = readHeaders('netlify.toml');
  const notFound = readFileSync(join(folder, '404.html'));
  const moved = readMoved(join(folder, '_redirects'));
  const serve = sirv(folder, { etag: true });
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    for (const [name, value] of Object.entries(headersFor(pathname))) {
      response.setHeader(name, value);
    }
    const target = moved.get(pathname);
    if (target !== undefined) {
      response.writeHead(301, { Location: target });
      response.end();
      return;
    }
    serve(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(notFound);
    });
  });
}

/** New addresses by the old ones; the file is there only when pages have moved. */
function readMoved(file: string): Map<string, string> {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return new Map(readRedirects(text).map(({ from, to }) => [from, to]));
}

/**
 * Listens on a port of this machine, or on the next free one (of twenty).
 * @returns the address, as `http://localhost:4321/`
 */
export async function listen(server: Server, port: number): Promise<string> {
  for (let candidate = port; candidate < port + 20; candidate++) {
    if (await tryPort(server, candidate)) return `http://localhost:${candidate}/`;
  }
  throw new Error(`No free port between ${port} and ${port + 19}; set PORT to another one`);
}

function tryPort(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      server.off('listening', onListening);
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    };
    const onListening = () => {
      server.off('error', onError);
      resolve(true);
    };
    server.once('error', onError);
    server.once('listening', onListening);
    server.listen(port, 'localhost');
  });
}
