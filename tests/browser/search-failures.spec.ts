import { expect, test } from '@playwright/test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { openSearch, settled } from './search-support.ts';

const namesOnly = /Only titles and other names were searched/;

test.describe('when the text of the pages cannot be searched, names are, and the reader is told', () => {
  test('WebAssembly is not allowed', async ({ page }) => {
    await page.route('**/*', async (route) => {
      const response = await route.fetch();
      const headers = response.headers();
      const policy = headers['content-security-policy']?.replace("'wasm-unsafe-eval'", '');
      await route.fulfill({
        response,
        headers: { ...headers, ...(policy && { 'content-security-policy': policy }) },
      });
    });
    const search = await openSearch(page);
    await search.field.fill('csrf');
    await settled(search);
    await expect(search.options.first()).toContainText(/CSRF|Cross-site request forgery/);
    await expect(search.dialog.locator('.notice')).toHaveText(namesOnly);
    await expect(search.status).toHaveText(namesOnly);
  });

  test('the index is missing', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.fulfill({ status: 404 }));
    const search = await openSearch(page);
    await search.field.fill('csrf');
    await expect(search.options.first()).toContainText(/CSRF|Cross-site request forgery/);
    await expect(search.dialog.locator('.notice')).toHaveText(namesOnly);
    await page.goto('/search/?q=csrf');
    await expect(page.locator('search-page .notice')).toHaveText(namesOnly);
    await expect(page.locator('.found-list > li').first()).toContainText(/CSRF/);
  });

  test('the line is cut after the dialog was opened', async ({ page, context }) => {
    const search = await openSearch(page);
    await expect(search.dialog.getByRole('link', { name: 'Web security' })).toBeVisible();
    await context.setOffline(true);
    await search.field.fill('csrf');
    await expect(search.options.first()).toContainText(/CSRF|Cross-site request forgery/);
    await expect(search.dialog.locator('.notice')).toHaveText(namesOnly);
  });
});

test('without the names the reader is sent to the list of all topics', async ({ page }) => {
  await page.route('**/search-data/**', (route) => route.abort());
  const search = await openSearch(page);
  await search.field.fill('csrf');
  await expect(search.status).toHaveText(/could not be loaded/);
  await search.dialog.getByRole('link', { name: 'list of all topics' }).click();
  await expect(page.getByRole('main').getByRole('link', { name: /^DNS/ })).toBeVisible();
});

test('without the dialog’s script the form leads to the search page', async ({ page }) => {
  await page.route('**/search-main*', (route) => route.abort());
  await page.goto('/');
  await page.locator('#header-search').fill('csrf');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search/?q=csrf');
  await expect(page.getByRole('main').getByRole('link', { name: /CSRF/ })).toBeVisible();
});

test('on a slow line names come first, and a new query drops the old one', async ({ page }) => {
  const client = await page.context().newCDPSession(page);
  const search = await openSearch(page);
  await client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 200_000,
  });
  await search.field.fill('caching');
  await search.field.fill('csrf');
  await expect(search.options.first()).toContainText(/CSRF|Cross-site request forgery/);
  await settled(search);
  await expect(search.options.first()).toContainText(/CSRF|Cross-site request forgery/);
  await expect(search.status).toHaveText(/“csrf”/);
});

test('markup in the text of a page stays text in its excerpt', async ({ page }) => {
  await page.route('**/pagefind/fragment/*', async (route) => {
    const packed = await (await route.fetch()).body();
    const text = gunzipSync(packed).toString('utf8');
    const start = text.indexOf('{');
    const fragment = JSON.parse(text.slice(start));
    const attack = '<img src=x onerror="document.body.dataset.hacked=1"> ';
    fragment.content = attack.repeat(5) + fragment.content;
    const body = gzipSync(text.slice(0, start) + JSON.stringify(fragment));
    await route.fulfill({ body, contentType: 'application/octet-stream' });
  });
  await page.goto('/search/?q=csrf');
  await expect(page.locator('.found-list .excerpt').first()).not.toBeEmpty();
  await expect(page.locator('search-page img')).toHaveCount(0);
  expect(await page.evaluate(() => document.body.dataset['hacked'])).toBeUndefined();
});
