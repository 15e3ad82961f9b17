import { hash } from 'node:crypto';
import { join } from 'node:path';
import { contentDir } from '../content-dir.ts';
import { movedPages } from '../redirects.ts';
import { markdownOf } from '../roadmap/load.ts';
import type { Roadmap, Section, Topic } from '../roadmap/model.ts';
import { readList } from '../roadmap/read-list.ts';
import { questionBankUrl } from '../roadmap/urls.ts';
import { plainText, type BankIndex, type BankQuestion } from './bank.ts';
import { formerIds, malformedChanges, questionChangesFile } from './question-changes.ts';
import { questionId } from './question-id.ts';
import { readPageQuestions } from './read-page-questions.ts';

/** The questions of one section, and the name of the file they are published in. */
export interface SectionBank {
  section: string;
  /** Changes with the questions, so that the file can be kept for ever. */
  name: string;
  questions: readonly BankQuestion[];
}

/** The question bank of a roadmap, one part a section. */
export function readBank(roadmap: Roadmap): Promise<SectionBank[]> {
  // In development pages change under us; in a build they are read once.
  if (import.meta.env.DEV) return readSections(roadmap);
  const known = banks.get(roadmap.id) ?? readSections(roadmap);
  banks.set(roadmap.id, known);
  return known;
}

const banks = new Map<string, Promise<SectionBank[]>>();

/** Ids of a page's questions in their order. */
export async function questionIdsOf(page: Section | Topic): Promise<string[]> {
  return readPageQuestions(page, await markdownOf(page)).map(({ id }) => id);
}

/**
 * What a reader's browser needs to know of all questions before it loads any.
 * @throws when a line of the list of reworded questions cannot be read
 */
export async function bankIndex(roadmap: Roadmap): Promise<BankIndex> {
  const bank = await readBank(roadmap);
  const questions = bank.flatMap((part) => part.questions);
  const topics: Record<string, string[]> = {};
  for (const { id, topic } of questions) (topics[topic] ??= []).push(id);
  const changes = await readList(contentDir, questionChangesFile);
  const malformed = malformedChanges(changes, join(contentDir, questionChangesFile));
  if (malformed.length > 0) throw new Error(malformed.join('\n'));
  const formerly = formerIds({
    questions: questions.map(({ id, topic, text }) => ({ id, topic, text: plainText(text) })),
    changes,
    redirects: await movedPages(),
    makeId: questionId,
  });
  return {
    sections: Object.fromEntries(
      bank
        .filter((part) => part.questions.length > 0)
        .map(({ section, name }) => [section, questionBankUrl(name)]),
    ),
    topics,
    formerly: Object.fromEntries(formerly),
  };
}

function readSections(roadmap: Roadmap): Promise<SectionBank[]> {
  return Promise.all(
    roadmap.sections.map(async (section) => {
      const pages = [section, ...section.topics];
      const questions = await Promise.all(
        pages.map(async (page) => readPageQuestions(page, await markdownOf(page))),
      );
      const all = questions.flat();
      const version = hash('sha256', JSON.stringify(all), 'hex').slice(0, 10);
      return {
        section: section.id,
        name: `${section.id.replaceAll('/', '--')}.${version}`,
        questions: all,
      };
    }),
  );
}
