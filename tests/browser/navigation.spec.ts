import { expect, test } from '@playwright/test';

const topic = '/backend/internet/dns/';

test('a reader goes from the home page to a topic and on to the next', async ({ page }) => {
  await page.goto('/');
  await page
    .getByRole('main')
    .getByRole('link', { name: /roadmap/i })
    .first()
    .click();
  await expect(page).toHaveURL('/backend/');
  await page.locator('.map').getByRole('link', { name: /^DNS/ }).click();
  await expect(page).toHaveURL(topic);
  const next = page.getByRole('link', { name: /^Next/ });
  const address = await next.getAttribute('href');
  await next.click();
  await expect(page).toHaveURL(address ?? '');
});

test('the navigation shows where the reader is', async ({ page }) => {
  await page.goto(topic);
  const navigation = page.getByRole('navigation', { name: 'Roadmap' });

  await expect(navigation.locator('details[open]')).toHaveCount(1);
  await expect(navigation.locator('[aria-current="page"]')).toHaveText(/DNS/);
});

test('the navigation keeps its place over page loads', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  await page.goto(topic);
  const navigation = page.getByRole('navigation', { name: 'Roadmap' });
  await navigation.evaluate((element) => (element.scrollTop = 120));
  await navigation.getByRole('link', { name: /^HTTP:/ }).click();
  await expect(page).toHaveURL('/backend/internet/http/');

  expect(await navigation.evaluate((element) => element.scrollTop)).toBe(120);
});

test('the first press of Tab offers to skip to the content', async ({ page }) => {
  await page.goto(topic);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('the list of headings follows the reader', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 800 });
  await page.goto(topic);
  const list = page.getByRole('navigation', { name: 'On this page' });
  await list.getByRole('link', { name: 'Common mistakes' }).click();
  await expect(list.locator('[aria-current]')).toHaveText('Common mistakes');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the menu opens as a dialog, keeps the focus and closes with Escape', async ({ page }) => {
    await page.goto(topic);
    const opener = page.getByRole('button', { name: 'Contents' });
    await opener.click();
    const dialog = page.getByRole('dialog', { name: 'Roadmap navigation' });
    await expect(dialog.getByRole('link', { name: /^DNS/ })).toBeVisible();
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press('Tab');
      const inPage = await page.evaluate(() =>
        Boolean(document.activeElement?.closest('main, .site-header')),
      );
      expect(inPage).toBe(false);
    }
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(opener).toBeFocused();
  });
});

test('the theme button goes through system, light and dark, and is remembered', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(topic);
  const background = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await background();
  await page.getByRole('button', { name: 'Theme: system' }).click();
  await page.getByRole('button', { name: 'Theme: light' }).click();
  await expect(page.getByRole('button', { name: 'Theme: dark' })).toBeVisible();
  expect(await background()).not.toBe(light);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Theme: dark' })).toBeVisible();
  expect(await background()).not.toBe(light);
});

test('the roadmap’s view is kept in the address', async ({ page }) => {
  await page.goto('/backend/');
  await page.getByText('Outline', { exact: true }).click();
  await expect(page).toHaveURL('/backend/#outline');
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Outline' })).toBeChecked();
  await expect(page.locator('.map')).toBeHidden();
});

test('an unknown address offers pages with a name like it', async ({ page }) => {
  const response = await page.goto('/backend/internet/dsn/');
  expect(response?.status()).toBe(404);
  await expect(page.locator('nearest-pages').getByRole('link').first()).toHaveText(/DNS/);
});

test('code is copied by a button', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(topic);
  const figure = page.locator('figure.code:not(.output)').first();
  await figure.getByRole('button', { name: 'Copy' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await figure.locator('pre code').textContent());
});

test('nothing on a page is refused by the security policy', async ({ page }) => {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  for (const address of ['/', '/backend/', '/backend/internet/', topic, '/search/']) {
    await page.goto(address);
  }
  expect(faults).toEqual([]);
});
