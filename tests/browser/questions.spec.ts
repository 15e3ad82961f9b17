import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { watchShifts } from './layout-shift.ts';
import { readQuestionRecords, seedProgress, seedQuestion } from './learner.ts';
import { questionIdsOf } from './question-bank.ts';

const address = '/backend/internet/dns/';
const topic = `${address}#check-yourself`;

/** The first question of the page with one right option, and which that is. */
async function firstSingle(page: Page): Promise<{ question: Locator; right: number }> {
  const questions = page.locator('.question');
  for (let index = 0; index < (await questions.count()); index++) {
    const question = questions.nth(index);
    const verdicts = await question
      .locator('.answer-options > li')
      .evaluateAll((items) => items.map((item) => item.classList.contains('right')));
    if (verdicts.filter(Boolean).length === 1) return { question, right: verdicts.indexOf(true) };
  }
  throw new Error('No question with one right option');
}

test('a question is a named group of radio buttons, judged by a button, in words', async ({
  page,
}) => {
  await page.goto(topic);
  const { question, right } = await firstSingle(page);
  const text = await question.locator('.question-text p').first().innerText();
  const group = question.getByRole('group', { name: text });
  const status = question.getByRole('status');

  await group
    .getByRole('radio')
    .nth(right === 0 ? 1 : 0)
    .check();
  await question.getByRole('button', { name: 'Check' }).click();
  await expect(status).toContainText('Not right.');
  // The reason is read out with the verdict, and the right answer is not given away.
  await expect(status).toContainText('Not this one');
  await expect(group.getByText(/^Right/)).toHaveCount(0);

  await question.getByRole('button', { name: 'Try again' }).click();
  await expect(status).toHaveText('');
  await expect(group.getByRole('radio').first()).toBeFocused();
  await expect(group.getByRole('radio', { checked: true })).toHaveCount(0);

  await group.getByRole('radio').nth(right).check();
  await question.getByRole('button', { name: 'Check' }).click();
  await expect(status).toContainText('Right.');
  await expect(group.getByText('Not this one').first()).toBeVisible();
});

test('several right options are boxes, and a part of them is told as a part', async ({ page }) => {
  await page.goto(topic);
  const question = page.locator('.question', { has: page.locator('.question-several') }).first();
  const verdicts = await question
    .locator('.answer-options > li')
    .evaluateAll((items) => items.map((item) => item.classList.contains('right')));
  const boxes = question.getByRole('checkbox');
  await expect(boxes).toHaveCount(verdicts.length);

  await boxes.nth(verdicts.indexOf(true)).check();
  await question.getByRole('button', { name: 'Check' }).click();
  await expect(question.getByRole('status')).toContainText(/Not yet: 1 of \d found/);

  for (const [index, isRight] of verdicts.entries()) await boxes.nth(index).setChecked(isRight);
  await question.getByRole('button', { name: 'Check' }).click();
  await expect(question.getByRole('status')).toContainText('Right.');
});

test('a question is answered by keyboard alone', async ({ page }) => {
  await page.goto(topic);
  const { question, right } = await firstSingle(page);
  await question.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  for (let step = 0; step < right; step++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');

  await expect(question.getByRole('status')).toContainText('Right.');
});

test('nothing is judged before something is chosen', async ({ page }) => {
  await page.goto(topic);
  const { question } = await firstSingle(page);
  await question.getByRole('button', { name: 'Check' }).click();

  await expect(question.getByRole('status')).toHaveText('Choose an answer first.');
});

test('the result is there when the reader comes back', async ({ page }) => {
  await page.goto(topic);
  const { question, right } = await firstSingle(page);
  await question
    .getByRole('radio')
    .nth(right === 0 ? 1 : 0)
    .check();
  await question.getByRole('button', { name: 'Check' }).click();
  await expect(question.getByRole('status')).toContainText('Not right.');
  await expect.poll(async () => Object.keys(await readQuestionRecords(page))).toHaveLength(1);
  await page.reload();
  await expect(question.getByRole('status')).toHaveText('Not right last time.');

  await question.getByRole('radio').nth(right).check();
  await question.getByRole('button', { name: 'Check' }).click();
  await expect(question.getByRole('status')).toContainText('Right.');
  await page.reload();
  await expect(question.getByRole('status')).toHaveText('Right last time.');
});

test('a question works where storage is blocked', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await page.goto(topic);
  const { question, right } = await firstSingle(page);
  await question.getByRole('radio').nth(right).check();
  await question.getByRole('button', { name: 'Check' }).click();

  await expect(question.getByRole('status')).toContainText('Right.');
});

for (const width of [390, 1280]) {
  test(`nothing moves when lists become forms, at ${width} px`, async ({ page }) => {
    const shifts = await watchShifts(page);
    await page.setViewportSize({ width, height: 900 });
    await seedProgress(page, { 'backend/internet/dns': 'done' });
    const [id = ''] = await questionIdsOf(page, 'backend/internet/dns');
    const now = Date.now();
    await seedQuestion(page, id, { topic: 'backend/internet/dns', due: now, log: [[now, 3]] });
    // Scripts come late, after the reader has seen the lists.
    await page.route(/_astro\/(?!early).*\.js/, async (route) => {
      await page.locator('#question-2 .question-text').waitFor();
      await route.continue();
    });
    await page.goto(`${address}#question-2`, { waitUntil: 'commit' });
    await page.locator('#question-2').getByRole('button', { name: 'Check' }).waitFor();

    expect(await shifts()).toEqual([]);
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`answered questions in the ${colorScheme} theme have no fault that axe finds`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(topic);
    for (const question of await page.locator('.question').all()) {
      await question.locator('input').first().check();
      await question.getByRole('button', { name: 'Check' }).click();
    }
    const { violations } = await new AxeBuilder({ page }).include('ol.questions').analyze();

    expect(violations.map(({ id }) => id)).toEqual([]);
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('questions are lists, their answers in disclosures', async ({ page }) => {
    await page.goto(topic);
    const question = page.locator('#question-1');

    await expect(question.locator('form, input')).toHaveCount(0);
    await question.locator('summary').click();
    await expect(question.locator('.answer-options .right').first()).toBeVisible();
    await expect(page.getByText('Already know it?')).toBeHidden();
  });
});
