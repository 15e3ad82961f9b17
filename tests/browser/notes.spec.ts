import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const topic = '/backend/internet/dns/';

async function write(page: Page, address: string, text: string) {
  await page.goto(address);
  await page.getByText('Your note', { exact: false }).first().click();
  await page.getByRole('textbox', { name: /^Your note on/ }).fill(text);
  await expect(page.getByText('Kept in this browser.')).toBeVisible();
}

test('a note is kept while it is typed, and is there again', async ({ page }) => {
  await write(page, topic, 'Lower the **TTL** first');
  await page.reload();

  await expect(page.locator('topic-note summary')).toContainText('Lower the **TTL** first');
  await page.locator('topic-note summary').click();
  await expect(page.getByRole('textbox', { name: /^Your note on/ })).toHaveValue(
    'Lower the **TTL** first',
  );
});

test('what is typed before the editor has come is kept', async ({ page }) => {
  await page.goto(topic);
  await page.route(/note-editor/, async (route) => {
    await page.getByRole('textbox', { name: /^Your note on/ }).fill('Quick hands');
    await route.continue();
  });
  await page.locator('topic-note summary').click();

  await expect(page.getByText('Kept in this browser.')).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('or.note.1:backend/internet/dns'))).toBe(
    'Quick hands',
  );
});

test('the last letters are kept when the page is left at once', async ({ page }) => {
  await page.goto(topic);
  await page.locator('topic-note summary').click();
  await page.getByRole('textbox', { name: /^Your note on/ }).fill('Just typed');
  await page.goto('/backend/notes/');

  await expect(page.getByText('Just typed')).toBeVisible();
});

test('a note of another tab appears here', async ({ context }) => {
  const [one, other] = [await context.newPage(), await context.newPage()];
  await one.goto(topic);
  await one.locator('topic-note summary').click();
  await write(other, topic, 'From the other tab');

  await expect(one.getByRole('textbox', { name: /^Your note on/ })).toHaveValue(
    'From the other tab',
    { timeout: 1000 },
  );
});

test('notes are searched on a page of their own, deleted there, and the deletion taken back', async ({
  page,
}) => {
  await write(page, topic, 'Café: lower the TTL');
  await write(page, '/backend/internet/http/', 'HTTP is text');
  await page.goto('/backend/notes/');
  await expect(page.getByText('2 notes')).toBeVisible();

  await page.getByRole('searchbox', { name: 'Search your notes' }).fill('cafe ttl');
  await expect(page.getByText('1 note of 2')).toBeVisible();
  await expect(page.getByRole('link', { name: 'DNS (Domain Name System)' }).last()).toHaveAttribute(
    'href',
    `${topic}#your-note`,
  );
  await expect(page.getByText('HTTP is text')).toBeHidden();

  await page.getByRole('button', { name: 'Delete the note on DNS' }).click();
  await expect(page.getByText('Café: lower the TTL')).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Café: lower the TTL')).toBeVisible();
});

test('markup in a note is shown as text', async ({ page }) => {
  const text = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
  await write(page, topic, text);
  await page.goto('/backend/notes/');

  await expect(page.getByText(text)).toBeVisible();
  await expect(page.locator('.note img, .note script')).toHaveCount(0);
});

test('who has no note is led to where the first is written', async ({ page }) => {
  await page.goto('/backend/notes/');
  await page.getByRole('link', { name: /^Write the first one/ }).click();

  await expect(page.getByRole('textbox', { name: /^Your note on/ })).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it needs', async ({ page }) => {
    await page.goto('/backend/notes/');
    await expect(page.getByText('Notes need JavaScript')).toBeVisible();
    await expect(page.getByRole('searchbox', { name: 'Search your notes' })).toBeHidden();
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the notes in the ${colorScheme} theme have no fault that axe finds`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await write(page, topic, 'A note');
    await page.goto('/backend/notes/');
    await expect(page.getByText('1 note')).toBeVisible();

    const { violations } = await new AxeBuilder({ page }).analyze();

    expect(violations.map(({ id }) => id)).toEqual([]);
  });
}
