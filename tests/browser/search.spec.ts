import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const topic = '/backend/internet/dns/';

async function openByKey(page: Page) {
  await page.goto(topic);
  await page.keyboard.press('/');
  const field = page.getByRole('combobox', { name: 'Search the roadmap' });
  await expect(field).toBeFocused();
  return field;
}

test('a term is found and opened by keyboard alone', async ({ page }) => {
  const field = await openByKey(page);
  await field.fill('csrf');
  const first = page.getByRole('option').first();
  await expect(first).toContainText(/CSRF|Cross-site request forgery/);
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/backend\/web-security\/csrf\//);
});

test('words of the text are found, marked, and the arrows move through the results', async ({
  page,
}) => {
  const field = await openByKey(page);
  await field.fill('idempotent retry');
  await expect(page.locator('.search-dialog mark').first()).toBeVisible();
  const options = page.getByRole('option');
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(options.last()).toHaveText('See all results');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');
});

test('Ctrl+K opens, Escape closes and gives the focus back', async ({ page }) => {
  await page.goto(topic);
  const link = page.getByRole('link', { name: /^Next/ });
  await link.focus();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeHidden();
  await expect(link).toBeFocused();
});

test('a click on the field opens the dialog, and Escape leaves it closed', async ({ page }) => {
  await page.goto(topic);
  await page.locator('#header-search').click();
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeHidden();
  await page.locator('#header-search').pressSequentially('d');
  await expect(page.getByRole('combobox', { name: 'Search the roadmap' })).toHaveValue('d');
});

test('a slash typed into a field is a slash', async ({ page }) => {
  await page.goto('/search/');
  const field = page.getByRole('searchbox', { name: 'Term, acronym or question' });
  await field.focus();
  await page.keyboard.type('ci/cd');
  await expect(field).toHaveValue('ci/cd');
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeHidden();
});

test('a slip of the keys still finds the page', async ({ page }) => {
  const field = await openByKey(page);
  await field.fill('posgresql');
  await expect(page.getByRole('option').first()).toContainText('PostgreSQL');
});

test('the search page shows the results of its address', async ({ page }) => {
  await page.goto('/search/?q=transactions');
  await expect(page.locator('search-page li').first()).toContainText(/[Tt]ransaction/);
  await expect(page.getByRole('status').first()).toContainText('found for “transactions”');
});

test('nonsense finds nothing and says so', async ({ page }) => {
  await page.goto('/search/?q=zzqqxxv');
  await expect(page.getByRole('status').first()).toContainText('Nothing found');
});

test('without the index the titles are searched, and the reader is told', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  const field = await openByKey(page);
  await field.fill('dns');
  await expect(page.getByRole('option').first()).toContainText('DNS');
  await expect(page.locator('.search-dialog [role="status"]')).toContainText('Only titles');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds no fault in the ${colorScheme} dialog, empty, with results and with none`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    const field = await openByKey(page);
    for (const query of ['', 'cache', 'zzqqxxv']) {
      await field.fill(query);
      await expect(page.locator('.search-dialog [role="status"]')).toContainText(
        query === '' ? 'Type' : query,
      );
      const { violations } = await new AxeBuilder({ page }).include('.search-dialog').analyze();
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
    }
  });
}
