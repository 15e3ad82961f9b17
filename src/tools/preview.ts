/** npm run preview: serves the built site with the host's headers. */
import { existsSync } from 'node:fs';
import { createStaticServer, listen } from './static-server.ts';

if (!existsSync('dist/index.html')) {
  console.error('There is no built site in dist: run `npm run build` first.');
  process.exit(1);
}
const address = await listen(createStaticServer('dist'), Number(process.env['PORT'] ?? 4321));
console.log(`Open Roadmaps is at ${address} (Ctrl-C ends it)`);
