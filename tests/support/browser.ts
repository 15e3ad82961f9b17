import { chromium } from '@playwright/test';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A browser to test with, and where it came from. */
export interface FoundBrowser {
  name: string;
  path: string;
}

const systemNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const macApplications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * Finds a Chromium, or fetches one: Playwright's own, the system's, then through Playwright's
 * installer, then Debian's package.
 * @throws when none of these works, with what to do by hand
 */
export function findBrowser(): FoundBrowser {
  const found = installed();
  if (found) return found;

  console.log("No browser yet: trying Playwright's installer.");
  const playwright = spawnSync('npx', ['playwright', 'install', 'chromium'], {
    stdio: 'inherit',
    timeout: 300_000,
    shell: process.platform === 'win32',
  });
  if (playwright.status === 0 && existsSync(chromium.executablePath())) {
    return { name: "Playwright's Chromium", path: chromium.executablePath() };
  }

  console.log("That did not work: trying Debian's package.");
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const command of ['update', 'install -y --no-install-recommends chromium']) {
    const [program = '', ...args] = [...sudo, 'apt-get', ...command.split(' ')];
    spawnSync(program, args, { stdio: 'inherit', timeout: 600_000 });
  }
  const fetched = installed();
  if (fetched) return fetched;
  throw new Error(
    'No browser for the tests. Install Chromium or Google Chrome, or run `npx playwright install chromium`.',
  );
}

function installed(): FoundBrowser | undefined {
  const own = chromium.executablePath();
  if (existsSync(own)) return { name: "Playwright's Chromium", path: own };
  const paths = [...systemNames.map(which), ...macApplications, windowsChrome()];
  const path = paths.find((candidate) => candidate !== undefined && existsSync(candidate));
  return path === undefined ? undefined : { name: 'the system’s browser', path };
}

function which(program: string): string | undefined {
  if (process.platform === 'win32') return undefined;
  try {
    return execFileSync('which', [program], { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return undefined;
  }
}

function windowsChrome(): string | undefined {
  const programs = process.env['PROGRAMFILES'];
  return programs === undefined
    ? undefined
    : `${programs}\\Google\\Chrome\\Application\\chrome.exe`;
}
