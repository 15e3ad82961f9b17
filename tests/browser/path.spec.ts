import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { watchShifts } from './layout-shift.ts';
import { seedProgress } from './learner.ts';

const address = '/backend/path/';

const steps = (page: Page) => page.locator('.path-steps > li');
const titles = (page: Page) => steps(page).locator('.step > a').allInnerTexts();

test('a goal becomes an ordered list with hours and dates', async ({ page }) => {
  await page.goto(address);
  await page.getByRole('checkbox', { name: /job queue/ }).check();

  await expect(page.getByRole('status').first()).toHaveText(
    /^\d+ topics, \d+–\d+ hours, done between .+ and .+\.$/,
  );
  const all = await titles(page);
  expect(all.length).toBeGreaterThan(3);
  expect(all.at(-1)).toMatch(/job queue/);
  await expect(page).toHaveURL(/\?goal=practice-projects\/job-queue$/);
});

test('each step stands after all that its page names as coming before', async ({ page }) => {
  await page.goto(`${address}?goal=core&progress=no`);
  await expect(steps(page).first()).toBeVisible();
  const order = await steps(page)
    .locator('.step > a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  // A sample, since each takes a page load.
  for (const url of order.filter((_, index) => index % 12 === 11)) {
    const html = await (await page.request.get(url)).text();
    const [, list = ''] = /<h2 id="before-this"[^>]*>.*?<ul[^>]*>(.*?)<\/ul>/s.exec(html) ?? [];
    for (const [, before = ''] of list.matchAll(/href="([^"]+)"/g)) {
      // Sections stand for some of their topics.
      if (before.split('/').length < 5) continue;
      const place = order.indexOf(before);
      if (place >= 0) expect(place, `${before} before ${url}`).toBeLessThan(order.indexOf(url));
    }
  }
});

test('the address makes the same path for somebody else', async ({ page, browser }) => {
  await page.goto(address);
  await page.getByText('Or any topic').click();
  await page.getByRole('checkbox', { name: 'SQL injection' }).check();
  await page.getByRole('spinbutton', { name: 'Hours a week' }).fill('12');
  await page.getByLabel('First day').fill('2027-01-04');
  await page
    .getByRole('button', { name: /^I know this: / })
    .first()
    .click();
  const status = await page.getByRole('status').first().innerText();
  const mine = await titles(page);

  const other = await browser.newPage();
  await other.goto(page.url());
  await expect(other.getByRole('status').first()).toHaveText(status);
  expect(await titles(other)).toEqual(mine);
  await expect(other.getByRole('checkbox', { name: 'SQL injection' })).toBeChecked();
  await expect(other.getByLabel('First day')).toHaveValue('2027-01-04');
  await other.close();
});

test('what is known is left out, and can be put back', async ({ page }) => {
  await page.goto(`${address}?goal=apis/rest`);
  const before = await titles(page);
  const name = before[0] ?? '';
  await page.getByRole('button', { name: `I know this: ${name}` }).click();
  await expect(steps(page).filter({ hasText: name })).toHaveCount(0);
  await page.getByRole('button', { name: `Put back: ${name}` }).click();

  expect(await titles(page)).toEqual(before);
});

test('topics that are done or skipped are left out unless the reader wants them', async ({
  page,
}) => {
  await seedProgress(page, {
    'backend/internet/http': 'done',
    'backend/internet/dns': 'skipped',
  });
  await page.goto(`${address}?goal=apis/rest&goal=internet/dns`);
  await expect(steps(page).first()).toBeVisible();
  expect((await titles(page)).join()).not.toMatch(/HTTP: requests|DNS/);
  await page.getByRole('checkbox', { name: /Leave out/ }).uncheck();
  await expect(steps(page).filter({ hasText: 'HTTP: requests' })).toHaveCount(1);
  await expect(page).toHaveURL(/progress=no/);
});

test('a topic ticked off in another tab leaves the path', async ({ page, context }) => {
  await page.goto(`${address}?goal=apis/rest`);
  await expect(steps(page).filter({ hasText: 'HTTP: requests' })).toHaveCount(1);
  const other = await context.newPage();
  await seedProgress(other, { 'backend/internet/http': 'done' });
  await other.goto('/404.html');

  await expect(steps(page).filter({ hasText: 'HTTP: requests' })).toHaveCount(0);
});

test('of alternatives the reader takes one', async ({ page }) => {
  await page.goto(`${address}?goal=databases/orms`);
  await page
    .getByLabel(/One language is enough/)
    .selectOption({ label: 'Go (Golang) for backend services' });
  await expect(steps(page).filter({ hasText: 'Go (Golang)' })).toHaveCount(1);
  await expect(page).toHaveURL(/pick=languages\/go/);
  await expect(page.getByLabel(/One language is enough/)).toBeFocused();
});

test('a topic’s page leads to its path', async ({ page }) => {
  await page.goto('/backend/apis/rest/');
  await page.getByRole('link', { name: 'Plan your path to here' }).click();
  await expect(page).toHaveURL(`${address}?goal=apis/rest`);

  await expect(steps(page).last()).toContainText('REST and HTTP API design');
});

test('the plan is saved as a calendar', async ({ page }) => {
  await page.goto(`${address}?goal=apis/rest&start=2027-01-04`);
  const count = (await titles(page)).length;
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: /calendar/ }).click();
  const download = await waiting;
  const text = await readFile(await download.path(), 'utf8');

  expect(download.suggestedFilename()).toBe('path.ics');
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(count);
  expect(text).toContain('DTSTART;VALUE=DATE:20270104');
});

test('the printed page is the list alone', async ({ page }) => {
  await page.goto(`${address}?goal=apis/rest`);
  await expect(steps(page).first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });

  await expect(steps(page).first()).toBeVisible();
  await expect(page.getByRole('button', { name: /I know this/ }).first()).toBeHidden();
  await expect(page.locator('.goals')).toBeHidden();
});

test('a path is put together by keyboard alone', async ({ page }) => {
  await page.goto(address);
  await page.getByRole('checkbox', { name: /Everything core/ }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(steps(page).first()).toBeVisible();
  const count = await steps(page).count();
  await page
    .getByRole('button', { name: /^I know this/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');

  await expect.poll(() => steps(page).count()).toBeLessThan(count);
  await expect(page.getByRole('heading', { name: 'Your path' })).toBeFocused();
});

test('an address that makes no sense gives an empty page, not an error', async ({ page }) => {
  await page.goto(`${address}?goal=no/where&goal=__proto__&hours=-3&start=tomorrow&known=%00`);

  await expect(page.getByRole('status').first()).toHaveText('Choose a goal above.');
  await expect(page.getByLabel('Hours a week')).toHaveValue('6');
});

test('the page says so when its list cannot be loaded', async ({ page }) => {
  await page.route('**/topics.json', (route) => route.abort());
  await page.goto(address);

  await expect(page.getByRole('status').first()).toContainText('could not be loaded');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the path in the ${colorScheme} theme has no fault that axe finds`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${address}?goal=databases/orms&known=databases/sql`);
    await expect(steps(page).first()).toBeVisible();
    await page.getByText('Or any topic').click();
    const { violations } = await new AxeBuilder({ page }).analyze();

    expect(violations.map(({ id }) => id)).toEqual([]);
  });
}

test('the path fits a phone of 320 px and moves nothing when it is drawn', async ({ page }) => {
  const shifts = await watchShifts(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${address}?goal=core`);
  await expect(steps(page).first()).toBeVisible();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );

  expect(overflow).toBe(0);
  expect(await shifts()).toEqual([]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page leads to what every page lists by itself', async ({ page }) => {
    await page.goto(address);
    await expect(page.getByText('needs JavaScript')).toBeVisible();
    await page
      .getByRole('main')
      .getByRole('link', { name: /^Before DNS/ })
      .click();
    await expect(page).toHaveURL('/backend/internet/dns/#before-this');
    await page.getByText(/^And before those/).click();

    await expect(page.locator('.paths details a').first()).toBeVisible();
  });
});
