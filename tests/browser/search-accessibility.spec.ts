import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { openSearch, settled } from './search-support.ts';

async function faults(page: Page, part: string) {
  const { violations } = await new AxeBuilder({ page }).include(part).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds no fault in the ${colorScheme} dialog: empty, with recent, results, a correction, none`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.addInitScript(() => {
      const recent = { queries: ['tcp'], pages: [{ url: '/backend/', title: 'Roadmap' }] };
      localStorage.setItem('search-recent', JSON.stringify(recent));
    });
    const search = await openSearch(page);
    await expect(search.dialog.getByRole('heading', { name: 'Sections' })).toBeVisible();
    expect(await faults(page, '.search-dialog')).toEqual([]);
    for (const query of ['cache', 'databse', 'zzqqxxv']) {
      await search.field.fill(query);
      await expect(search.dialog).toHaveAttribute('data-state', 'searching');
      await settled(search);
      expect(await faults(page, '.search-dialog'), query).toEqual([]);
    }
  });

  test(`axe finds no fault on the ${colorScheme} search page, with results, chips and none`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    for (const query of ['cache&kind=tool', 'databse', 'zzqqxxv']) {
      await page.goto(`/search/?q=${query}`);
      await expect(page.locator('search-page').getByRole('status')).not.toBeEmpty();
      await expect(page.locator('search-page').getByRole('link').first()).toBeVisible();
      expect(await faults(page, 'main'), query).toEqual([]);
    }
  });

  test(`axe finds no fault on a marked ${colorScheme} page`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const search = await openSearch(page);
    await search.field.fill('csrf');
    await settled(search);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Remove marks' })).toBeVisible();
    expect(await faults(page, 'body')).toEqual([]);
  });
}

test('a screen reader hears what each part is', async ({ page }) => {
  const search = await openSearch(page);
  await search.field.fill('dns');
  await settled(search);
  await expect(search.dialog).toMatchAriaSnapshot(`
    - dialog "Search":
      - combobox "Search the roadmap" [expanded]: dns
      - button "Clear"
      - button "Close search"
      - listbox "Results":
        - group "DNS (Domain Name System)":
          - option "DNS (Domain Name System) The internet" [selected]
  `);
  await expect(search.dialog.getByRole('option', { name: /./ }).nth(1)).toHaveAccessibleDescription(
    /dns/i,
  );
  await expect(search.options.last()).toHaveAccessibleName(/^See all \d+ results on a page$/);
});

test('counts are read out once the reader rests, and are empty while typing', async ({ page }) => {
  const search = await openSearch(page);
  await expect(search.status).toBeEmpty();
  await search.field.fill('dns');
  await expect(search.status).toHaveText(/^\d+ pages for “dns”\.$/);
  await search.field.fill('zzqqxxv');
  await expect(search.status).toHaveText('Nothing found for “zzqqxxv”.');
});

test('in forced colours the active option is told by its outline', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const search = await openSearch(page);
  await search.field.fill('dns');
  await settled(search);
  await expect(search.active).toHaveCSS('outline-style', 'solid');
});

test('nothing moves for readers who asked for that', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const search = await openSearch(page);
  await search.field.fill('dns');
  const moving = await search.dialog
    .locator('.field')
    .evaluate((element) => getComputedStyle(element, '::after').animationName);
  expect(moving).not.toContain('search-wait');
});

test('nothing of search is printed', async ({ page }) => {
  const search = await openSearch(page);
  await search.field.fill('csrf');
  await settled(search);
  await page.emulateMedia({ media: 'print' });
  await expect(search.dialog).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await search.field.press('Enter');
  await expect(page.getByRole('button', { name: 'Remove marks' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Remove marks' })).toBeHidden();
});
