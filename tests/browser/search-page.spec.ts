import { expect, test, type Page } from '@playwright/test';

async function openResults(page: Page, address: string) {
  await page.goto(address);
  const results = page.locator('.found-list > li');
  await expect(results.first().locator('.excerpt')).not.toBeEmpty();
  return {
    results,
    status: page.locator('search-page').getByRole('status'),
    field: page.getByRole('searchbox', { name: 'Term, acronym or question' }),
    chip: (name: RegExp) => page.locator('search-page').getByRole('button', { name }),
  };
}

test('the address says what is sought', async ({ page }) => {
  const { results, status, field } = await openResults(page, '/search/?q=transactions');
  await expect(field).toHaveValue('transactions');
  await expect(results.first()).toContainText(/transaction/i);
  await expect(status).toHaveText(/^\d+ pages for “transactions”\.$/);
  await expect(page.getByRole('heading', { name: 'All topics' })).toBeHidden();
  await field.fill('');
  await expect(page.getByRole('heading', { name: 'All topics' })).toBeVisible();
});

test('chips narrow the results, count them, and stand in the address', async ({ page }) => {
  const { results, status, chip } = await openResults(page, '/search/?q=cache');
  const count = Number(/\d+/.exec((await chip(/^Caching/).textContent()) ?? '')?.[0]);
  await chip(/^Caching/).click();
  await expect(page).toHaveURL('/search/?q=cache&section=Caching');
  await expect(chip(/^Caching/)).toHaveAttribute('aria-pressed', 'true');
  await expect(chip(/^Caching/)).toBeFocused();
  await expect(results).toHaveCount(count);
  await expect(status).toHaveText(new RegExp(`^${count} of \\d+ pages`));
  await chip(/^Tool/).click();
  await expect(page).toHaveURL('/search/?q=cache&kind=tool&section=Caching');
  await page.reload();
  await expect(chip(/^Tool/)).toHaveAttribute('aria-pressed', 'true');
  await expect(results.first()).toContainText('Caching · Tool');
});

test('going back finds chips, results and scroll as they were, going on too', async ({ page }) => {
  const { results, chip, field } = await openResults(page, '/search/?q=cache');
  await chip(/^Concept/).click();
  await page.getByRole('button', { name: 'Show more results' }).click();
  const shown = await results.count();
  expect(shown).toBeGreaterThan(20);
  const link = results.nth(15).getByRole('link').first();
  await expect(results.nth(shown - 1).locator('.excerpt')).not.toBeEmpty();
  await link.scrollIntoViewIfNeeded();
  const before = await link.boundingBox();
  await link.click();
  await expect(page).not.toHaveURL(/search/);
  await page.goBack();
  await expect(page).toHaveURL('/search/?q=cache&kind=concept');
  await expect(results).toHaveCount(shown);
  await expect.poll(async () => (await link.boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0);
  await page.goBack();
  await expect(page).toHaveURL('/search/?q=cache');
  await expect(chip(/^Concept/)).toHaveAttribute('aria-pressed', 'false');
  await page.goForward();
  await expect(chip(/^Concept/)).toHaveAttribute('aria-pressed', 'true');
  await expect(field).toHaveValue('cache');
});

test('typing changes the address once for each query', async ({ page }) => {
  const { field, results } = await openResults(page, '/search/?q=cache');
  await field.fill('');
  await field.pressSequentially('websocket');
  await expect(page).toHaveURL('/search/?q=websocket');
  await expect(results.first()).toContainText('WebSocket');
  await page.goBack();
  await expect(page).toHaveURL('/search/?q=cache');
  await expect(field).toHaveValue('cache');
});

test('a slip is corrected, and the link searches for it as it is', async ({ page }) => {
  await openResults(page, '/search/?q=databse');
  await expect(page.getByText('Showing results for database.')).toBeVisible();
  await page.getByRole('link', { name: 'Search for databse instead' }).click();
  await expect(page).toHaveURL('/search/?q=databse&literal=1');
  await expect(page.locator('search-page').getByRole('status')).not.toBeEmpty();
  await expect(page.getByText('Showing results for')).toBeHidden();
});

test('nonsense finds nothing, and a topic can be proposed', async ({ page }) => {
  await page.goto('/search/?q=zzqqxxv');
  await expect(page.locator('search-page').getByRole('status')).toHaveText(
    'Nothing found for “zzqqxxv”.',
  );
  await expect(page.getByRole('link', { name: 'Propose “zzqqxxv” as a topic' })).toHaveAttribute(
    'href',
    /title=zzqqxxv$/,
  );
});

for (const attack of [
  '<img src=x onerror="document.body.dataset.hacked=1">',
  '"><script>document.body.dataset.hacked=1</script>',
  'javascript:alert(1)',
]) {
  test(`markup in the query is text: ${attack}`, async ({ page }) => {
    await page.goto(`/search/?q=${encodeURIComponent(attack)}`);
    await expect(page.locator('search-page').getByRole('status')).not.toBeEmpty();
    await expect(page.locator('search-page :is(img, script)')).toHaveCount(0);
    await expect(page.locator('search-page a[href^="javascript:"]')).toHaveCount(0);
    expect(await page.evaluate(() => document.body.dataset['hacked'])).toBeUndefined();
  });
}

test('an address of any length is answered', async ({ page }) => {
  await page.goto(`/search/?q=${'how do I cache a slow query '.repeat(200)}`);
  await expect(page.locator('.found-list > li').first()).toBeVisible();
});

test('after a mistyped address its words can be searched for', async ({ page }) => {
  await page.goto('/backend/internet/domain-nmes/');
  const field = page.getByRole('main').getByRole('searchbox');
  await expect(field).toHaveValue('domain nmes');
  await page.getByRole('main').getByRole('button', { name: 'Search' }).click();
  await expect(page.locator('.found-list > li').first()).toContainText(/domain name/i);
});
