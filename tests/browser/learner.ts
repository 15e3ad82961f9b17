import type { Page } from '@playwright/test';

/** How the record of a question lies in the storage. */
export interface StoredQuestion {
  topic: string;
  due: number;
  log: [number, number][];
  gone?: true;
}

const topics = 'or.topic.1:';
const questions = 'or.question.1:';

/** Lets the reader have learnt something before the first page of the test. */
export async function seedProgress(page: Page, progress: Record<string, string>): Promise<void> {
  await seed(
    page,
    Object.entries(progress).map(([topic, status]) => [topics + topic, status]),
  );
}

/** Lets the reader have answered a question before the first page of the test. */
export async function seedQuestion(page: Page, id: string, record: StoredQuestion): Promise<void> {
  await seed(page, [[questions + id, JSON.stringify(record)]]);
}

/** The status of each topic that has one. */
export async function readProgress(page: Page): Promise<Record<string, string>> {
  return Object.fromEntries(await read(page, topics));
}

/** What is kept of each question, by its id. */
export async function readQuestionRecords(page: Page): Promise<Record<string, StoredQuestion>> {
  const entries = await read(page, questions);
  return Object.fromEntries(entries.map(([id, text]) => [id, JSON.parse(text)]));
}

/** Written once, so that a reload finds what the site made of it. */
async function seed(page: Page, entries: [key: string, value: string][]): Promise<void> {
  await page.addInitScript((all) => {
    for (const [key, value] of all) {
      if (sessionStorage.getItem(`seeded ${key}`) !== null) continue;
      sessionStorage.setItem(`seeded ${key}`, '');
      localStorage.setItem(key, value);
    }
  }, entries);
}

async function read(page: Page, prefix: string): Promise<[id: string, value: string][]> {
  return page.evaluate(
    (start) =>
      Object.entries(localStorage)
        .filter(([key]) => key.startsWith(start))
        .map(([key, value]) => [key.slice(start.length), value]),
    prefix,
  );
}
