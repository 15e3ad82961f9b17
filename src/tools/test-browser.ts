/** npm run test:browser: finds or fetches a browser, says which one, and runs the browser tests with it. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from '../../tests/support/browser.ts';

if (!existsSync('dist/index.html')) {
  console.error('There is no built site in dist: run `npm run build` first.');
  process.exit(1);
}
const browser = findBrowser();
console.log(`Testing with ${browser.name}: ${browser.path}`);
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/@playwright/test/cli.js',
    'test',
    '--config',
    'tests/playwright.config.ts',
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit', env: { ...process.env, BROWSER_PATH: browser.path } },
);
process.exit(status ?? 1);
