/** npm run dev: live editing. Search answers from the last build's index, made first when there is none. */
import { dev } from 'astro';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

// Without this Astro may put its server in the background.
process.env['ASTRO_DEV_BACKGROUND'] = '0';

if (!existsSync('dist/pagefind')) {
  console.log('No search index yet: building the site once.');
  const { status } = spawnSync(process.execPath, ['src/tools/build.ts'], { stdio: 'inherit' });
  if (status !== 0) console.warn('Search is off until the content builds.');
}
await dev({ server: { port: Number(process.env['PORT'] ?? 4321) } });
