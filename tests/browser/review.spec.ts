import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { readQuestionRecords, seedProgress, seedQuestion } from './learner.ts';

const address = '/backend/review/';
const day = 86_400_000;

const counter = (page: Page) => page.locator('review-count a');

/** Ids of a page's questions. */
async function questionsOf(page: Page, topic: string): Promise<string[]> {
  const index = await (await page.request.get('/backend/questions.json')).json();
  return index.topics[topic];
}

test('who has learnt nothing is told how questions get here', async ({ page }) => {
  await page.goto(address);

  await expect(page.getByText('There is nothing to review yet.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Coming up' })).toBeHidden();
  await expect(counter(page)).toHaveCount(0);
});

test('a session goes by keyboard alone, from its start to its summary', async ({ page }) => {
  await seedProgress(page, { 'backend/internet/dns': 'done' });
  const count = (await questionsOf(page, 'backend/internet/dns')).length;
  await page.goto(address);
  await expect(page.getByText(`${count} questions due.`)).toBeVisible();
  await page.getByRole('button', { name: 'Start' }).focus();
  await page.keyboard.press('Enter');

  for (let number = 1; number <= count; number++) {
    await expect(
      page.getByRole('heading', { name: `Question ${number} of ${count}` }),
    ).toBeVisible();
    await expect(page.locator('.question-fields')).toBeFocused();
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await expect(page.locator('.grades .main')).toBeFocused();
    // By hand: known, whatever it was.
    await page.keyboard.press('4');
  }
  await expect(
    page.getByText(`${count} questions answered, ${count} known at once.`),
  ).toBeVisible();
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

test('the suggested grade follows the answer, and what was not known comes again', async ({
  page,
}) => {
  await seedProgress(page, { 'backend/internet/dns': 'done' });
  await page.goto(address);
  await page.getByRole('button', { name: 'Start' }).click();
  const first = await page.locator('.question-text').innerText();
  await page.getByRole('button', { name: 'I do not know' }).click();
  await expect(page.getByRole('status').first()).toContainText('Now you know.');
  await expect(page.locator('.grades .main')).toContainText('Again');
  await page.keyboard.press('Enter');

  while ((await page.locator('.question-text').innerText()) !== first) {
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await page.keyboard.press('3');
  }
  await expect(page.getByRole('heading', { name: 'Once more' })).toBeVisible();
  await page.getByRole('button', { name: 'I do not know' }).click();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'End the session' }).click();

  await expect(page.getByText('Worth another look:')).toBeVisible();
  // The repetition of the same day is practice: it leaves no mark on the schedule.
  const logs = Object.values(await readQuestionRecords(page)).map(({ log }) => log.length);
  expect(Math.max(...logs)).toBe(1);
});

test('an ended session has lost nothing', async ({ page }) => {
  await seedProgress(page, { 'backend/internet/dns': 'done' });
  const count = (await questionsOf(page, 'backend/internet/dns')).length;
  await page.goto(address);
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.locator('.question-fields')).toBeFocused();
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
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
  const count = (await questionsOf(page, 'backend/internet/dns')).length;
  await page.goto('/backend/internet/http/');
  await expect(counter(page)).toHaveText(`${count} to review`);
  await counter(page).click();
  await expect(page).toHaveURL(address);

  await page.getByRole('checkbox', { name: /Show how many questions/ }).uncheck();
  await expect(counter(page)).toHaveCount(0);
  await page.goto('/backend/internet/http/');
  await page.waitForTimeout(1500);
  await expect(counter(page)).toHaveCount(0);
});

for (const width of [390, 1280]) {
  test(`the count appears without moving anything, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await seedProgress(page, { 'backend/internet/dns': 'done' });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          if ('value' in entry) shifts.push(Number(entry.value));
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto('/backend/internet/http/');
    await counter(page).waitFor();
    await page.waitForTimeout(300);
    const total = await page.evaluate(() =>
      (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0),
    );

    expect(total).toBeLessThan(0.005);
  });
}

test('charts say in a sentence and in a table what they draw', async ({ page }) => {
  const topic = 'backend/internet/dns';
  await seedProgress(page, { [topic]: 'done' });
  const [one = '', two = ''] = await questionsOf(page, topic);
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
  const [id = ''] = await questionsOf(page, topic);
  const index = await (await page.request.get('/backend/questions.json')).json();
  await page.route('**/backend/questions.json', (route) =>
    route.fulfill({ json: { ...index, formerly: { 'old-wording': id } } }),
  );
  const due = Date.now() + 30 * day;
  const log: [number, number][] = [[Date.now() - 9 * day, 3]];
  await seedProgress(page, { [topic]: 'done' });
  await seedQuestion(page, 'old-wording', { topic, due, log });
  await page.goto(address);
  await expect(page.getByRole('button', { name: 'Start' })).toBeVisible();

  const records = await readQuestionRecords(page);
  expect(records[id]).toMatchObject({ due, log });
  expect(records['old-wording']).toBeUndefined();
});

test('a question that left the content is kept, and asked no more', async ({ page }) => {
  const topic = 'backend/internet/dns';
  const gone = { topic, due: 0, log: [[Date.now() - 9 * day, 3]] as [number, number][] };
  await seedProgress(page, { [topic]: 'learning' });
  await seedQuestion(page, 'no-longer', gone);
  await page.goto(address);
  await expect(page.getByText('There is nothing to review yet.')).toBeVisible();

  expect((await readQuestionRecords(page))['no-longer']).toMatchObject({ ...gone, gone: true });
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
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await expect(page.locator('.grades')).toBeVisible();
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
