import type { Locator, Page } from '@playwright/test';

interface BankQuestion {
  topic: string;
  text: string[];
  options: { right: boolean }[];
}

/** Ids of a page's questions, in their order. */
export async function questionIdsOf(page: Page, topic: string): Promise<string[]> {
  const index = await (await page.request.get('/backend/questions.json')).json();
  return index.topics[topic];
}

/** Which options of a question on the page are right, by the questions of its section. */
export async function rightOptions(
  page: Page,
  question: Locator,
  section = 'backend/internet',
): Promise<boolean[]> {
  const index = await (await page.request.get('/backend/questions.json')).json();
  const bank: BankQuestion[] = await (await page.request.get(index.sections[section])).json();
  const text = (await question.locator('.question-text p').first().innerText()).trim();
  const found = bank.find((each) => each.text.join('') === text);
  if (!found) throw new Error(`No question “${text}” in the bank`);
  return found.options.map(({ right }) => right);
}

/** Chooses the right options, or the wrong ones, of every question in a place. */
export async function choose(page: Page, place: Locator, isRight: boolean): Promise<void> {
  await place.locator('.question').first().waitFor();
  for (const question of await place.locator('.question').all()) {
    for (const [index, right] of (await rightOptions(page, question)).entries()) {
      if (right === isRight) await question.locator('input').nth(index).check();
    }
  }
}
