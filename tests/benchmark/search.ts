/**
 * npm run measure:search [-- <folder of a site built with Starlight>]
 *
 * Measures the search of `dist` in a browser: bytes on page load, on opening and up to the first full
 * result; time from a keystroke to its result; and the same from cold on a slow line. With the folder
 * of a Starlight site, measures that in the same run. The site of the comparison holds the same pages as plain
 * Markdown; tests/benchmark/make-starlight-site.ts writes it.
 */
import { chromium, type Browser, type Page } from '@playwright/test';
import type { Server } from 'node:net';
import { readHeaders } from '../../src/tools/headers.ts';
import { findBrowser } from '../support/browser.ts';
import { createCountingServer } from './compressing-server.ts';
import { createSlowLine, type Line } from './slow-line.ts';

/** A search to be measured. */
interface Subject {
  name: string;
  folder: string;
  /** The page on which search is opened. */
  path: string;
  headersFor: (path: string) => Readonly<Record<string, string>>;
  /** Keys that open it. */
  opens: string;
  field: string;
  /** Appears with the first results, of names alone where there are such. */
  first: string;
  /** Appears when the text was searched too, and its excerpts are there. */
  full: string;
}

const query = 'transaction';
const line: Line = { roundTrip: 150, bitsPerSecond: 1_600_000 };
/** Every time is the median of so many runs. */
const runs = 7;

const starlight = process.argv[2];
const subjects: Subject[] = [
  {
    name: 'Open Roadmaps',
    folder: 'dist',
    path: '/backend/internet/dns/',
    headersFor: readHeaders('netlify.toml'),
    opens: '/',
    field: 'dialog[open] [role=combobox]',
    first: 'dialog[open] [role=option]',
    full: 'dialog[open][data-state=found] [role=option] mark',
  },
  ...(starlight === undefined
    ? []
    : [
        {
          name: 'Starlight',
          folder: starlight,
          path: '/backend/internet/dns/',
          headersFor: () => ({ 'Cache-Control': 'public, max-age=0, must-revalidate' }),
          opens: 'Control+k',
          field: 'dialog[open] .pagefind-ui__search-input',
          first: 'dialog[open] .pagefind-ui__result-link',
          full: 'dialog[open] .pagefind-ui__result mark',
        },
      ]),
];

const browser = await chromium.launch({
  executablePath: findBrowser().path,
  // Chromium has no sandbox for root, as whom CI may run.
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
for (const subject of subjects) await measure(subject, browser);
await browser.close();

async function measure(subject: Subject, browser: Browser): Promise<void> {
  const { server, sent } = createCountingServer(subject.folder, subject.headersFor);
  const port = await listen(server);
  const slow = createSlowLine(port, line);
  const slowPort = await listen(slow);

  const bytes = await measureBytes(subject, browser, port, sent);
  const warm = await measureWarm(subject, browser, port);
  const cold: Times[] = [];
  for (let run = 0; run < runs; run++) cold.push(await measureCold(subject, browser, slowPort));
  server.close();
  slow.close();

  console.log(`\n${subject.name}: “${query}”, median of ${runs}`);
  const kilobytes = (count: number) => `${(count / 1000).toFixed(1)} kB`;
  console.log(
    `  bytes, brotli      page load ${kilobytes(bytes.load)}, opening ${kilobytes(bytes.opening)},`,
  );
  console.log(`                     then up to the first full result ${kilobytes(bytes.query)}`);
  console.log(`  warm, a keystroke  first results ${warm.first} ms, full ${warm.full} ms`);
  console.log(
    `  cold, 1.6 Mbit/s   first results ${median(cold.map(({ first }) => first))} ms,` +
      ` full ${median(cold.map(({ full }) => full))} ms after opening (round trip ${line.roundTrip} ms)`,
  );
}

async function measureBytes(subject: Subject, browser: Browser, port: number, sent: () => number) {
  return await withPage(subject, browser, port, async (page) => {
    const load = sent();
    await page.keyboard.press(subject.opens);
    await page.locator(subject.field).waitFor();
    await page.waitForLoadState('networkidle');
    const opening = sent() - load;
    await page.keyboard.insertText(query);
    await page.locator(subject.full).first().waitFor();
    return { load, opening, query: sent() - load - opening };
  });
}

interface Times {
  first: number;
  full: number;
}

/** Times after the last letter, when all that other letters need is there. */
async function measureWarm(subject: Subject, browser: Browser, port: number): Promise<Times> {
  return await withPage(subject, browser, port, async (page) => {
    await page.keyboard.press(subject.opens);
    const field = page.locator(subject.field);
    await field.fill(query);
    await page.locator(subject.full).first().waitFor();
    const times: Times[] = [];
    for (let run = 0; run < runs; run++) {
      await field.fill('');
      await page.locator(subject.first).first().waitFor({ state: 'hidden' });
      await page.waitForTimeout(700);
      await startWatch(page, subject);
      await page.keyboard.insertText(query);
      times.push(await readWatch(page));
    }
    return {
      first: median(times.map(({ first }) => first)),
      full: median(times.map(({ full }) => full)),
    };
  });
}

/** Times after opening, with nothing loaded but the page, for who types at once. */
async function measureCold(subject: Subject, browser: Browser, port: number): Promise<Times> {
  return await withPage(subject, browser, port, async (page) => {
    await startWatch(page, subject);
    await page.keyboard.press(subject.opens);
    await page.locator(subject.field).waitFor();
    await page.locator(subject.field).fill(query);
    return await readWatch(page);
  });
}

/** Notes, from the next key on, when the first and the full results are painted. */
async function startWatch(page: Page, { first, full }: Subject): Promise<void> {
  await page.evaluate(
    ([first, full]) => {
      const watch: { begin?: number; first?: number; full?: number } = {};
      Object.assign(window, { watch });
      const begin = () => {
        watch.begin ??= performance.now();
      };
      document.addEventListener('keydown', begin, { once: true, capture: true });
      document.addEventListener('input', begin, { once: true, capture: true });
      const look = () => {
        if (watch.first === undefined && document.querySelector(first ?? '')) {
          watch.first = performance.now();
        }
        if (document.querySelector(full ?? '')) watch.full = performance.now();
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    },
    [first, full],
  );
}

async function readWatch(page: Page): Promise<Times> {
  const handle = await page.waitForFunction(
    () => {
      const { watch } = window as unknown as { watch: Record<'begin' | 'first' | 'full', number> };
      return watch.full
        ? { first: watch.first - watch.begin, full: watch.full - watch.begin }
        : undefined;
    },
    undefined,
    { timeout: 60_000 },
  );
  const times = await handle.jsonValue();
  if (!times) throw new Error('The search showed no result');
  return { first: Math.round(times.first), full: Math.round(times.full) };
}

/** Opens the page as somebody who was never there, and waits until it is quiet. */
async function withPage<Result>(
  { path }: Subject,
  browser: Browser,
  port: number,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`http://localhost:${port}${path}`, { waitUntil: 'networkidle' });
  const result = await work(page);
  await context.close();
  return result;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(0, 'localhost', () => {
      const address = server.address();
      if (typeof address === 'object' && address) resolve(address.port);
    });
  });
}
