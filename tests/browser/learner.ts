import type { Page } from '@playwright/test';

/** What a test expects of a question's record. */
export interface StoredQuestion {
  topic: string;
  due: number;
  log: [number, number][];
  gone?: true;
}

const prefix = 'stand-in:question:';

export async function seedProgress(page: Page, progress: Record<string, string>): Promise<void> {
  await page.addInitScript(
    (value) => localStorage.setItem('stand-in:progress', value),
    JSON.stringify(progress),
  );
}

export async function seedQuestion(page: Page, id: string, record: StoredQuestion): Promise<void> {
  await page.addInitScript(
    ([key, value]) => {
      if (!localStorage.getItem('seeded' + key)) localStorage.setItem(key, value);
      localStorage.setItem('seeded' + key, '1');
    },
    [prefix + id, JSON.stringify(record)] as const,
  );
}

export async function readProgress(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => JSON.parse(localStorage.getItem('stand-in:progress') ?? '{}'));
}

export async function readQuestionRecords(page: Page): Promise<Record<string, StoredQuestion>> {
  return page.evaluate(
    (start) =>
      Object.fromEntries(
        Object.entries(localStorage)
          .filter(([key]) => key.startsWith(start))
          .map(([key, value]) => [key.slice(start.length), JSON.parse(value)]),
      ),
    prefix,
  );
}
