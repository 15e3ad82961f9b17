import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { watchShifts } from './layout-shift.ts';
import { readProgress } from './learner.ts';
import { choose } from './question-bank.ts';

const topic = '/backend/internet/dns/';
const section = '/backend/placement/?section=internet';

test('a section’s placement proposes what to skip, marks it, and takes it back', async ({
  page,
}) => {
  await page.goto('/backend/internet/');
  await page.getByRole('link', { name: /what you can skip/ }).click();
  await expect(page).toHaveURL(section);
  const questions = page.locator('.placement-questions .question');
  await expect(questions.first()).toBeVisible();
  expect(await questions.count()).toBeGreaterThanOrEqual(8);
  expect(await questions.count()).toBeLessThanOrEqual(10);

  await choose(page, page.locator('.placement-questions'), true);
  await page.getByRole('button', { name: 'See what I can skip' }).click();
  await expect(page.getByRole('heading', { name: 'What you can skip' })).toBeFocused();
  await page.getByRole('checkbox', { name: /^DNS/ }).uncheck();
  await page.getByRole('button', { name: /as known/ }).click();
  await expect(page.locator('.offer-known').getByRole('status')).toHaveText(
    /^\d topics marked as done/,
  );
  const progress = await readProgress(page);
  expect(progress['backend/internet/http']).toBe('done');
  expect(progress['backend/internet/dns']).toBeUndefined();

  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await readProgress(page)).toEqual({});
});

test('what is answered wrong or left open is not proposed', async ({ page }) => {
  await page.goto(section);
  await expect(page.locator('.placement-questions .question').first()).toBeVisible();
  await page.getByRole('button', { name: 'See what I can skip' }).click();

  await expect(page.getByText('No topic was answered right throughout')).toBeVisible();
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await page.getByText('The questions again').click();
  await expect(page.getByText('Left open').first()).toBeVisible();
});

test('of alternatives the reader names the one to be asked about', async ({ page }) => {
  await page.goto('/backend/placement/');
  await page
    .getByRole('main')
    .getByRole('link', { name: /programming language/ })
    .click();
  await page
    .getByLabel(/Which do you know best/)
    .selectOption({ label: 'Go (Golang) for backend services' });
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.locator('.placement-questions .question').first()).toBeVisible();
  await page.getByRole('button', { name: 'See what I can skip' }).click();

  await expect(page.getByRole('checkbox', { name: /^Go/ })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /^Python/ })).toHaveCount(0);
});

test('an unknown section leads to the list of sections', async ({ page }) => {
  await page.goto('/backend/placement/?section=nowhere');

  await expect(page.getByRole('heading', { name: 'Choose a section' })).toBeVisible();
});

test('two right answers on a page offer to mark it as known', async ({ page }) => {
  await page.goto(topic);
  const opener = page.getByRole('button', { name: /Already know it/ });
  await opener.click();
  const dialog = page.getByRole('dialog', { name: 'Do you know this already?' });
  await expect(dialog.locator('.question')).toHaveCount(2);
  await dialog.getByRole('button', { name: 'Check' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Answer both questions first.');

  await choose(page, dialog, true);
  await dialog.getByRole('button', { name: 'Check' }).click();
  await expect(dialog.getByRole('status')).toContainText('Both right.');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status')).toContainText('Marked as done.');
  expect((await readProgress(page))['backend/internet/dns']).toBe('done');
  await dialog.getByRole('button', { name: 'Undo' }).click();
  expect(await readProgress(page)).toEqual({});

  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
});

test('a placement is taken by keyboard alone', async ({ page }) => {
  await page.goto('/backend/placement/');
  await page.getByRole('main').getByRole('link', { name: 'Version control' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('.placement-questions input').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'What you can skip' })).toBeFocused();
  await page.keyboard.press('Tab');
  const first = page.locator('.offer-known input').first();
  await expect(first).toBeFocused();
  if (!(await first.isChecked())) await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(page.locator('.offer-known').getByRole('status')).toHaveText(/^\d+ topics? marked/);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');

  expect(await readProgress(page)).toEqual({});
});

test('a wrong answer does not', async ({ page }) => {
  await page.goto(topic);
  await page.getByRole('button', { name: /Already know it/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Do you know this already?' });
  await choose(page, dialog, false);
  await dialog.getByRole('button', { name: 'Check' }).click();

  await expect(dialog.getByRole('status')).toContainText('None right');
  await expect(dialog.getByRole('button', { name: 'Mark as known' })).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`placement in the ${colorScheme} theme has no fault that axe finds`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const faults = async () =>
      (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id);

    await page.goto('/backend/placement/');
    expect(await faults()).toEqual([]);
    await page.goto(section);
    await expect(page.locator('.placement-questions .question').first()).toBeVisible();
    expect(await faults()).toEqual([]);
    await choose(page, page.locator('.placement-questions'), true);
    await page.getByRole('button', { name: 'See what I can skip' }).click();
    await page.getByText('The questions again').click();
    expect(await faults()).toEqual([]);
    await page.goto(topic);
    await page.getByRole('button', { name: /Already know it/ }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await faults()).toEqual([]);
  });
}

for (const place of ['/backend/placement/', section]) {
  test(`${place} fits a phone of 320 px and moves nothing when it is drawn`, async ({ page }) => {
    const shifts = await watchShifts(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(place);
    await expect(page.locator('.placement-questions, nav:not([hidden]) h2').first()).toBeVisible();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );

    expect(overflow).toBe(0);
    expect(await shifts()).toEqual([]);
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what to do instead', async ({ page }) => {
    await page.goto(section);

    await expect(page.getByText('needs JavaScript')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Choose a section' })).toBeVisible();
  });
});
