import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { watchShifts } from './layout-shift.ts';
import { readQuestionRecords, seedProgress, seedQuestion } from './learner.ts';
import { questionIdsOf, rightOptions } from './question-bank.ts';

const address = '/backend/review/';
const day = 86_400_000;

const counter = (page: Page) => page.locator('review-count a');

/** Answers the question of a session by keyboard. */
async function answer(page: Page, isRight: boolean): Promise<void> {
  await expect(page.locator('.question-fields')).toBeFocused();
  const options = await rightOptions(page, page.locator('.question'));
  for (const [index, right] of options.entries()) {
    if (right === isRight) await page.keyboard.press(String(index + 1));
  }
  await page.keyboard.press('Enter');
  await expect(page.locator('.grades .main')).toBeFocused();
}

test('who has learnt nothing is told how questions get here', async ({ page }) => {
  await page.goto(address);

  await expect(page.getByText('There is nothing to review yet.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Coming up' })).toBeHidden();
  await expect(counter(page)).toHaveCount(0);
});

test('a session goes by keyboard alone, from its start to its summary', async ({ page }) => {
  await seedProgress(page, { 'backend/internet/dns': 'done' });
  const count = (await questionIdsOf(page, 'backend/internet/dns')).length;
  await page.goto(address);
  await expect(page.getByText(`${count} questions due.`)).toBeVisible();
  await page.getByRole('button', { name: 'Start' }).focus();
  await page.keyboard.press('Enter');

  for (let number = 1; number <= count; number++) {
    await expect(
      page.getByRole('heading', { name: `Question ${number} of ${count}` }),
    ).toBeVisible();
    await answer(page, true);
    await page.keyboard.press('4');
  }
  await expect(page.getByText(`${count} questions answered, ${count} known.`)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Done for now' })).toBeFocused();

  const records = await readQuestionRecords(page);
  expect(Object.keys(records)).toHaveLength(count);
  for (const { due, log } of Object.values(records)) {
    expect(log).toHaveLength(1);
    expect(due).toBeGreaterThan(Date.now() + 2 * day);
  }
  await page.reload();
  await expect(page.getByText(/Nothing is due. The next question comes/)).toBeVisible();
});

test('what was not known comes again in the same session and counts once', async ({ page }) => {
  await seedProgress(page, { 'backend/internet/dns': 'done' });
  const count = (await questionIdsOf(page, 'backend/internet/dns')).length;
  await page.goto(address);
  await page.getByRole('button', { name: 'Start' }).click();
  const first = await page.locator('.question-text').innerText();
  await page.getByRole('button', { name: 'I do not know' }).click();
  await expect(page.getByRole('status')).toContainText('Now you know.');
  await page.keyboard.press('Enter');
  for (let number = 2; number <= count; number++) {
    await answer(page, number > 2);
    if (number === 2) await expect(page.getByRole('status')).toContainText(/^Not/);
    await page.keyboard.press('Enter');
  }

  await expect(page.getByRole('heading', { name: 'Once more' })).toBeVisible();
  expect(await page.locator('.question-text').innerText()).toBe(first);
  await answer(page, true);
  await page.keyboard.press('Enter');
  await answer(page, true);
  await page.keyboard.press('Enter');

  await expect(page.getByText(`${count} questions answered, ${count - 2} known.`)).toBeVisible();
  await expect(page.locator('.session-body li')).toHaveCount(2);
  // The repetition of the same day is practice: it leaves no mark on the schedule.
  const records = Object.values(await readQuestionRecords(page));
  expect(records.map(({ log }) => log.length)).toEqual(Array(count).fill(1));
  expect(records.filter(({ log }) => log[0]?.[1] === 1)).toHaveLength(2);
});

test('a session may be ended at any time', async ({ page }) => {
  await seedProgress(page, { 'backend/internet/dns': 'done' });
  const count = (await questionIdsOf(page, 'backend/internet/dns')).length;
  await page.goto(address);
  await page.getByRole('button', { name: 'Start' }).click();
  await answer(page, true);
  await page.keyboard.press('3');
  await page.getByRole('button', { name: 'End the session' }).click();

  await expect(page.getByText('1 question answered, 1 known.')).toBeVisible();
  await page.getByRole('button', { name: `Go on: ${count - 1} more` }).click();
  await expect(page.getByRole('heading', { name: 'Today' })).toBeFocused();
});

test('an ended session has lost nothing', async ({ page }) => {
  await seedProgress(page, { 'backend/internet/dns': 'done' });
  const count = (await questionIdsOf(page, 'backend/internet/dns')).length;
  await page.goto(address);
  await page.getByRole('button', { name: 'Start' }).click();
  await answer(page, true);
  await page.keyboard.press('3');
  await expect(page.getByRole('heading', { name: /Question 2/ })).toBeVisible();
  await page.reload();

  await expect(page.getByText(`${count - 1} questions due.`)).toBeVisible();
  expect(Object.keys(await readQuestionRecords(page))).toHaveLength(count);
});

test('a session has at most as many questions as the reader wants', async ({ page }) => {
  await seedProgress(page, { 'backend/internet/dns': 'done', 'backend/internet/http': 'done' });
  await page.goto(address);
  await page.getByLabel(/at most/).selectOption('5');
  await page.getByRole('button', { name: 'Start' }).click();

  await expect(page.getByRole('heading', { name: 'Question 1 of 5' })).toBeVisible();
});

test('the header counts what is due, leads there, and can be told not to', async ({ page }) => {
  await seedProgress(page, { 'backend/internet/dns': 'done' });
  const count = (await questionIdsOf(page, 'backend/internet/dns')).length;
  await page.goto('/backend/internet/http/');
  await expect(counter(page)).toHaveText(`${count} to review`);
  await counter(page).click();
  await expect(page).toHaveURL(address);

  await page.getByRole('checkbox', { name: /Show how many questions/ }).uncheck();
  await expect(counter(page)).toHaveCount(0);
  await page.goto('/backend/internet/http/');
  // Counting is done when the page is idle; this asks to be told after it.
  await page.evaluate(
    () => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 3000 })),
  );
  await expect(counter(page)).toHaveCount(0);
});

test('the count follows what another tab does', async ({ page, context }) => {
  await page.goto('/backend/internet/http/');
  const other = await context.newPage();
  await seedProgress(other, { 'backend/internet/dns': 'done' });
  await other.goto('/404.html');

  await expect(counter(page)).toBeVisible();
});

for (const width of [390, 1280]) {
  for (const place of ['/backend/internet/http/', address]) {
    test(`count and review appear on ${place} without moving anything, at ${width} px`, async ({
      page,
    }) => {
      const shifts = await watchShifts(page);
      await page.setViewportSize({ width, height: 900 });
      await seedProgress(page, { 'backend/internet/dns': 'done' });
      await page.goto(place);
      await counter(page).waitFor();
      if (place === address) await page.locator('.review-chart').first().waitFor();

      expect(await shifts()).toEqual([]);
    });
  }
}

test('the review fits a phone of 320 px', async ({ page }) => {
  const overflow = () =>
    page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  await page.setViewportSize({ width: 320, height: 640 });
  await seedProgress(page, { 'backend/internet/dns': 'done' });
  await page.goto(address);
  await page.locator('.review-chart').first().waitFor();
  expect(await overflow()).toBe(0);
  await page.getByRole('button', { name: 'Start' }).click();
  await answer(page, true);

  expect(await overflow()).toBe(0);
});

test('charts say in a sentence and in a table what they draw', async ({ page }) => {
  const topic = 'backend/internet/dns';
  await seedProgress(page, { [topic]: 'done' });
  const [one = '', two = ''] = await questionIdsOf(page, topic);
  const now = Date.now();
  await seedQuestion(page, one, { topic, due: now + 3 * day, log: [[now - day, 3]] });
  await seedQuestion(page, two, { topic, due: now + 3 * day, log: [[now - day, 1]] });
  await page.goto(address);

  await expect(
    page.getByRole('img', { name: 'Answers of the last 14 days: 1 known, 1 not known.' }),
  ).toBeVisible();
  const past = page.locator('.history');
  await past.getByText('The same as a table').click();
  const rows = await past.locator('tbody tr').allInnerTexts();
  expect(rows).toHaveLength(14);
  expect(rows.at(-2)).toMatch(/1\s+1$/);
  const coming = page.locator('.forecast');
  await coming.getByText('The same as a table').click();
  expect((await coming.locator('tbody tr').allInnerTexts())[3]).toMatch(/2$/);
});

test('a reworded question keeps its schedule', async ({ page }) => {
  const topic = 'backend/internet/dns';
  const [id = ''] = await questionIdsOf(page, topic);
  const index = await (await page.request.get('/backend/questions.json')).json();
  await page.route('**/backend/questions.json', (route) =>
    route.fulfill({ json: { ...index, formerly: { 'old-word-1': id } } }),
  );
  const due = Date.now() + 30 * day;
  const log: [number, number][] = [[Date.now() - 9 * day, 3]];
  await seedProgress(page, { [topic]: 'done' });
  await seedQuestion(page, 'old-word-1', { topic, due, log });
  await page.goto(address);
  await expect(page.getByRole('button', { name: 'Start' })).toBeVisible();

  const records = await readQuestionRecords(page);
  expect(records[id]).toMatchObject({ due, log });
  expect(records['old-word-1']).toBeUndefined();
});

test('a question that left the content is kept, and asked no more', async ({ page }) => {
  const topic = 'backend/internet/dns';
  const gone = { topic, due: 0, log: [[Date.now() - 9 * day, 3]] as [number, number][] };
  await seedProgress(page, { [topic]: 'learning' });
  await seedQuestion(page, 'no-longer1', gone);
  await page.goto(address);
  await expect(page.getByText('There is nothing to review yet.')).toBeVisible();

  expect((await readQuestionRecords(page))['no-longer1']).toMatchObject({ ...gone, gone: true });
});

test('the page says so when questions cannot be loaded, and tries again', async ({ page }) => {
  await seedProgress(page, { 'backend/internet/dns': 'done' });
  await page.route('**/backend/questions.json', (route) => route.abort());
  await page.goto(address);
  await expect(page.getByText('The questions could not be loaded.')).toBeVisible();
  await page.unroute('**/backend/questions.json');
  await page.getByRole('button', { name: 'Try again' }).click();

  await expect(page.getByRole('button', { name: 'Start' })).toBeVisible();
});

test('a session works where storage is blocked', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await page.goto(address);

  await expect(page.getByText('There is nothing to review yet.')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the review in the ${colorScheme} theme has no fault that axe finds`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const faults = async () =>
      (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id);
    await seedProgress(page, { 'backend/internet/dns': 'done' });
    await page.goto(address);
    await page.locator('.review-chart summary').first().click();
    expect(await faults()).toEqual([]);

    await page.getByRole('button', { name: 'Start' }).click();
    await expect(page.locator('.question-fields')).toBeFocused();
    expect(await faults()).toEqual([]);
    await answer(page, false);
    expect(await faults()).toEqual([]);
    await page.keyboard.press('Enter');
    await answer(page, true);
    expect(await faults()).toEqual([]);
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says where the questions are', async ({ page }) => {
    await page.goto(address);

    await expect(page.getByText('needs JavaScript')).toBeVisible();
    await expect(page.locator('review-page')).toBeHidden();
  });
});
