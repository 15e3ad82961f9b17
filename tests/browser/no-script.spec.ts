import { expect, test } from '@playwright/test';

test.use({ javaScriptEnabled: false });

test('a topic is read, its answers opened and the next page reached', async ({ page }) => {
  await page.goto('/backend/internet/dns/');
  const question = page.locator('#question-1');
  await expect(question.locator('.answer li').first()).toBeHidden();
  await question.locator('summary').click();
  await expect(question.locator('.answer li').first()).toBeVisible();
  await page.getByRole('link', { name: /^Next/ }).click();
  await expect(page).toHaveURL('/backend/internet/http/');
});

test('the views of the roadmap can be changed', async ({ page }) => {
  await page.goto('/backend/');
  await page.getByText('Outline', { exact: true }).click();
  await expect(page.locator('.outline')).toBeVisible();
  await expect(page.locator('.map')).toBeHidden();
});

test('a search leads to the list of all topics', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('searchbox').fill('dns');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search/?q=dns');
  await expect(page.getByRole('main').getByRole('link', { name: /^DNS/ })).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the contents are a list below the text', async ({ page }) => {
    await page.goto('/backend/internet/dns/');
    await page.getByRole('link', { name: 'Contents' }).click();
    const navigation = page.getByRole('navigation', { name: 'Roadmap' });
    await expect(navigation.getByRole('link', { name: /^HTTP:/ })).toBeInViewport();
  });
});

test('what needs script is not shown', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('button', { name: /Theme/ })).toBeHidden();
});
