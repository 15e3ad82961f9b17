/** npm run dev: live editing. Search answers from the last build's index, made first when there is none. */
import { dev } from 'astro';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { addressFile, indexFolder } from '../search/write-index.ts';

// Without this Astro may put its server in the background.
process.env['ASTRO_DEV_BACKGROUND'] = '0';

const built = process.env['OUT_DIR'] ?? 'dist';
if (!existsSync(`${built}/${indexFolder}/${addressFile}`)) {
  console.log('No index for the search yet: building the site once.');
  const { status } = spawnSync(process.execPath, ['src/tools/build.ts'], { stdio: 'inherit' });
  if (status !== 0) console.warn('Search knows titles only until the content builds.');
}
await dev({ server: { port: Number(process.env['PORT'] ?? 4321) } });
