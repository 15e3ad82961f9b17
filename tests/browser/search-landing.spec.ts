import { expect, test, type Page } from '@playwright/test';
import { openSearch, settled, topic } from './search-support.ts';

async function openByHeading(page: Page) {
  const search = await openSearch(page);
  await search.field.fill('idempotency key');
  await settled(search);
  await search.dialog.locator('.option.part').first().click();
  await expect(page).toHaveURL(/#/);
  return page.getByRole('complementary', { name: 'Words you searched for' });
}

/** Texts that are painted as marked. */
function markedTexts(page: Page) {
  return page.evaluate(() =>
    [...(CSS.highlights.get('found-word') ?? [])].map((range) => range.toString().toLowerCase()),
  );
}

test('the words are marked on the page that is opened, at the heading', async ({ page }) => {
  const bar = await openByHeading(page);
  await expect(bar).toContainText(/idempotency key in \d+ places/);
  const marked = await markedTexts(page);
  expect(new Set(marked)).toEqual(new Set(['idempotency', 'key']).union(new Set(marked)));
  expect(marked.every((text) => /^(idempoten|key)/.test(text))).toBe(true);
  await expect(page.locator(':target')).toBeInViewport();
  await expect(page.locator('article mark')).toHaveCount(0);
});

test('the marks are removed by the button or by Escape, and do not come back', async ({ page }) => {
  const bar = await openByHeading(page);
  await bar.getByRole('button', { name: 'Remove marks' }).click();
  await expect(bar).toBeHidden();
  expect(await markedTexts(page)).toEqual([]);
  await page.reload();
  await expect(bar).toBeHidden();

  await openByHeading(page);
  await expect(bar).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
});

test('a browser without painted marks gets elements, and its text back', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(CSS, 'highlights');
    Reflect.deleteProperty(Reflect.getPrototypeOf(CSS) ?? {}, 'highlights');
  });
  const bar = await openByHeading(page);
  const marks = page.locator('article mark.found-word');
  await expect(marks.first()).toHaveText(/idempotency|key/i);
  const text = await page.locator('article').textContent();
  await bar.getByRole('button', { name: 'Remove marks' }).click();
  await expect(marks).toHaveCount(0);
  expect(await page.locator('article').textContent()).toBe(text);
});

test('a page that was not opened from a search loads nothing of it', async ({ page }) => {
  const asked: string[] = [];
  await openByHeading(page);
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(topic, { waitUntil: 'networkidle' });
  expect(asked.filter((path) => /search|pagefind/.test(path))).toEqual([]);
});

test('a new tab is marked too', async ({ page, context }) => {
  const search = await openSearch(page);
  await search.field.fill('csrf token');
  await settled(search);
  const opened = context.waitForEvent('page');
  await page.keyboard.press('Control+Enter');
  const tab = await opened;
  await expect(tab.getByRole('complementary', { name: 'Words you searched for' })).toBeVisible();
});

test('a place on this very page is gone to and marked', async ({ page }) => {
  const search = await openSearch(page);
  await search.field.fill('dig resolver');
  await settled(search);
  const here = search.dialog.locator(`.option[href^="${topic}#"]`).first();
  await here.click();
  await expect(search.dialog).toBeHidden();
  await expect(page).toHaveURL(/\/dns\/#/);
  await expect(page.getByRole('complementary', { name: 'Words you searched for' })).toBeVisible();
});

test('on a phone what removes the marks covers no other button', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const bar = await openByHeading(page);
  const box = await bar.boundingBox();
  const contents = await page.getByRole('button', { name: 'Contents' }).boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(contents?.y ?? 0);
});
