import {
  bankIndexSchema,
  bankSchema,
  sectionOf,
  type BankIndex,
  type BankQuestion,
} from './bank.ts';

/** Loads what is known of all questions of a roadmap: their ids by page, and where they stand. */
export async function loadBankIndex(roadmap: string): Promise<BankIndex> {
  return bankIndexSchema.parse(await loadJson(`/${roadmap}/questions.json`));
}

/** Loads the questions of some pages: the files of their sections, each once. */
export async function loadQuestions(
  index: BankIndex,
  topics: Iterable<string>,
): Promise<BankQuestion[]> {
  const wanted = new Set(topics);
  const sections = new Set([...wanted].map(sectionOf));
  const parts = await Promise.all([...sections].map((section) => loadSection(index, section)));
  return parts.flat().filter(({ topic }) => wanted.has(topic));
}

/** Loads the questions of a section; none when it has none. */
export async function loadSection(index: BankIndex, section: string): Promise<BankQuestion[]> {
  const address = index.sections[section];
  return address === undefined ? [] : bankSchema.parse(await loadJson(address));
}

async function loadJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}
