import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createStaticServer, listen } from '../../../src/tools/static-server.ts';

it('leads from an old address to the new one, and answers 404 to any other', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'site-'));
  await writeFile(join(folder, '404.html'), 'not found');
  await writeFile(join(folder, '_redirects'), '/r/old/ /r/new/ 301!\n');
  const server = createStaticServer(folder);
  try {
    const address = await listen(server, 46_000);
    const moved = await fetch(`${address}r/old/?q=1`, { redirect: 'manual' });
    expect([moved.status, moved.headers.get('location')]).toEqual([301, '/r/new/']);
    expect((await fetch(`${address}r/none/`)).status).toBe(404);
  } finally {
    server.close();
    await rm(folder, { recursive: true });
  }
});
