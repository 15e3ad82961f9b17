import { expect, test } from '@playwright/test';
import { hold, openSearch, settled, topic } from './search-support.ts';

test.describe('by keyboard alone', () => {
  test('a term is found by its acronym and opened', async ({ page }) => {
    const search = await openSearch(page);
    await search.field.pressSequentially('csrf');
    await expect(search.active).toContainText(/CSRF|Cross-site request forgery/);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/backend\/web-security\/csrf\//);
  });

  test('the arrows go through pages and headings and round the ends', async ({ page }) => {
    const search = await openSearch(page);
    await search.field.fill('idempotent retry');
    await settled(search);
    await expect(search.dialog.locator('mark').first()).toBeVisible();
    await expect(search.options.first()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowDown');
    await expect(search.options.nth(1)).toHaveAttribute('aria-selected', 'true');
    await expect(search.active).toHaveCount(1);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(search.active).toHaveText(/^See all \d+ results/);
    await page.keyboard.press('ArrowDown');
    await expect(search.options.first()).toHaveAttribute('aria-selected', 'true');
  });

  test('the field keeps the focus, names the active option, and Home and End move in its text', async ({
    page,
  }) => {
    const search = await openSearch(page);
    await expect(search.field).toHaveAttribute('aria-expanded', 'false');
    await search.field.fill('cache');
    await settled(search);
    await expect(search.field).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('ArrowDown');
    const id = await search.active.getAttribute('id');
    await expect(search.field).toHaveAttribute('aria-activedescendant', id ?? '');
    await expect(search.field).toBeFocused();
    await page.keyboard.press('Home');
    await page.keyboard.type('x');
    await page.keyboard.press('End');
    await page.keyboard.type('y');
    await expect(search.field).toHaveValue('xcachey');
  });

  test('the last option leads to all results', async ({ page }) => {
    const search = await openSearch(page);
    await search.field.fill('cache');
    await settled(search);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/search/?q=cache');
    await expect(page.locator('.found-list li').first()).toContainText(/cach/i);
  });

  test('Ctrl+Enter opens a new tab and leaves the dialog as it is', async ({ page, context }) => {
    const search = await openSearch(page);
    await search.field.fill('csrf');
    await settled(search);
    const opened = context.waitForEvent('page');
    await page.keyboard.press('Control+Enter');
    await expect(await opened).toHaveURL(/\/csrf\//);
    await expect(search.dialog).toBeVisible();
    await expect(page).toHaveURL(topic);
  });

  test('Ctrl+K opens and closes, and Escape gives the focus back', async ({ page }) => {
    await page.goto(topic);
    const link = page.getByRole('link', { name: /^Next/ });
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await link.focus();
    await page.keyboard.press('Control+k');
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Control+k');
    await expect(dialog).toBeHidden();
    await expect(link).toBeFocused();
    await page.keyboard.press('Control+k');
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(link).toBeFocused();
  });

  test('before anything is typed the arrows go through recent pages and sections', async ({
    page,
  }) => {
    const search = await openSearch(page);
    await expect(search.dialog.getByRole('heading', { name: 'Sections' })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(search.dialog.getByRole('link').first()).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(search.field).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('dns');
    await expect(search.field).toHaveValue('dns');
    await expect(search.options.first()).toContainText('DNS');
  });
});

test.describe('shortcuts', () => {
  test('a slash or Ctrl+K typed into a field is left to it', async ({ page }) => {
    await page.goto('/search/');
    const field = page.getByRole('searchbox', { name: 'Term, acronym or question' });
    await field.focus();
    await page.keyboard.type('ci/cd');
    await page.keyboard.press('Control+k');
    await expect(field).toHaveValue('ci/cd');
    await expect(page.getByRole('dialog', { name: 'Search' })).toBeHidden();
  });

  test('the slash can be switched off in the dialog, for good', async ({ page }) => {
    const { dialog } = await openSearch(page);
    const box = dialog.getByRole('checkbox', { name: 'The / key opens search' });
    await expect(box).toBeChecked();
    await box.uncheck();
    await page.reload();
    await expect(page.locator('.site-header kbd')).toBeHidden();
    await page.keyboard.press('/');
    await page.keyboard.press('Control+k');
    await expect(dialog).toBeVisible();
    await expect(box).not.toBeChecked();
    await expect(dialog.getByRole('combobox')).toHaveValue('');
    expect(await page.evaluate(() => localStorage.getItem('search-shortcut'))).toBe('off');
  });
});

test('a click on the field opens the dialog, and Escape leaves it closed', async ({ page }) => {
  await page.goto(topic);
  await page.locator('#header-search').click();
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.locator('#header-search').pressSequentially('d');
  await expect(dialog.getByRole('combobox')).toHaveValue('d');
});

test('nothing of search is loaded before it is used', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(topic, { waitUntil: 'networkidle' });
  const ofSearch = () => asked.filter((path) => /pagefind|search/.test(path));
  expect(ofSearch()).toEqual([]);

  await page.keyboard.press('/');
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
  await expect
    .poll(ofSearch)
    .toEqual(
      expect.arrayContaining([
        expect.stringContaining('search-main'),
        expect.stringMatching(/search\.[^/]+\.css$/),
        expect.stringMatching(/^\/search-data\/\w+\.json$/),
        '/pagefind/wasm.en.pagefind',
        '/pagefind/pagefind-entry.json',
        expect.stringContaining('.pf_meta'),
      ]),
    );
});

test('titles are there before the index, and what was moved to stays when the text comes', async ({
  page,
}) => {
  const release = await hold(page, '**/wasm.en.pagefind');
  const search = await openSearch(page);
  await search.field.fill('cache');
  await expect(search.options.nth(3)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const before = await search.options.allTextContents();
  const id = await search.active.getAttribute('id');
  release();
  await settled(search);
  expect((await search.options.allTextContents()).slice(0, 3)).toEqual(before.slice(0, 3));
  await expect(search.active).toHaveAttribute('id', id ?? '');
  await expect(search.dialog.locator('.part').first()).toBeVisible();
});

test('a slip is corrected, said so, and can be searched for as it is', async ({ page }) => {
  const search = await openSearch(page);
  await search.field.fill('databse');
  await expect(search.options.first()).toContainText(/database/i);
  await settled(search);
  await expect(search.dialog.getByText('Showing results for database.')).toBeVisible();
  await expect(search.status).toHaveText(/pages for “database”\. Nothing has “databse”\./);
  await search.dialog.getByRole('button', { name: 'Search for databse instead' }).click();
  await expect(search.dialog.getByText('Showing results for')).toBeHidden();
  await expect(search.field).toBeFocused();
});

test('another name by which a page was found is told', async ({ page }) => {
  const search = await openSearch(page);
  await search.field.fill('session riding');
  await expect(search.options.first()).toContainText('also called session riding');
});

test('nonsense finds nothing, and the reader is shown the way on', async ({ page }) => {
  const search = await openSearch(page);
  await search.field.fill('zzqqxxv & yyzzk');
  await settled(search);
  await expect(search.options).toHaveCount(0);
  await expect(search.field).toHaveAttribute('aria-expanded', 'false');
  await expect(search.dialog.getByText('Nothing found for zzqqxxv & yyzzk.')).toBeVisible();
  const proposal = search.dialog.getByRole('link', { name: /^Propose/ });
  await expect(proposal).toHaveAttribute('href', /issues\/new\?.*title=zzqqxxv%20%26%20yyzzk$/);
  await expect(search.dialog.getByRole('link', { name: 'Web security' })).toBeVisible();
});

test('recent searches and pages are offered, and forgotten one by one and all', async ({
  page,
}) => {
  let search = await openSearch(page);
  for (const query of ['csrf', 'websockets']) {
    await search.field.fill(query);
    await settled(search);
    await page.keyboard.press('Enter');
    await expect(page).not.toHaveURL(topic);
    search = await openSearch(page);
  }
  const entries = search.dialog.locator('.start-recent .start-link');
  await expect(entries).toHaveCount(4);
  await expect(entries.first()).toHaveText('websockets');
  await search.dialog.getByRole('button', { name: 'Forget websockets', exact: true }).click();
  await expect(entries.first()).toHaveText('csrf');
  await expect(search.field).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Delete');
  await expect(entries).toHaveCount(2);
  await entries.first().click();
  await expect(search.field).toHaveValue('csrf');
  await search.dialog.getByRole('button', { name: 'Clear' }).click();
  await search.dialog.getByRole('button', { name: 'Forget all recent' }).click();
  await expect(entries).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem('search-recent'))).toBeNull();
});

test('a very long text is cut and answered', async ({ page }) => {
  const search = await openSearch(page);
  await search.field.fill('why does my database answer so slowly '.repeat(100));
  await settled(search);
  await expect(search.field).toHaveValue(/^.{200}$/);
  await expect(search.options.first()).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the dialog fills what the keyboard leaves free, with room for fingers', async ({
    page,
  }) => {
    await page.goto(topic);
    await page.locator('#header-search').tap();
    const dialog = page.getByRole('dialog', { name: 'Search' });
    const field = dialog.getByRole('combobox');
    await field.fill('cache');
    await expect(dialog).toHaveAttribute('data-state', 'found');
    expect(await dialog.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
    const size = await field.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
    expect(size).toBeGreaterThanOrEqual(16);
    const heights = await dialog
      .locator('[role=option], button:visible')
      .evaluateAll((all) => all.map((element) => element.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);

    await page.setViewportSize({ width: 390, height: 420 });
    await expect.poll(async () => (await dialog.boundingBox())?.height).toBe(420);
    await dialog.getByRole('button', { name: 'Close search' }).tap();
    await expect(dialog).toBeHidden();
  });

  test('nothing of it is wider than a phone of 320 px', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const search = await openSearch(page);
    for (const query of ['', 'cache', 'databse', 'zzqqxxv'.repeat(8)]) {
      await search.field.fill(query);
      if (query !== '') await settled(search);
      const width = await search.dialog.evaluate((element) =>
        Math.max(
          ...[element, ...element.querySelectorAll('*')]
            .filter((part) => !part.closest('.visually-hidden, .excerpt'))
            .map((part) => part.getBoundingClientRect().right),
        ),
      );
      expect(width, query).toBeLessThanOrEqual(320);
    }
  });
});
