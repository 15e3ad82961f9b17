import { loadBankIndex } from '../questions/load-bank.ts';
import { dueQuestions } from './due-questions.ts';
import { joinRecords } from './join-records.ts';
import { keepRecords, learntTopics, standingOf, storedRecords } from './stored-records.ts';

/**
 * How many questions of a roadmap are due. Those of pages learnt since join first, which is the only
 * time that the list of questions has to be loaded.
 */
export async function countDue(roadmap: string): Promise<number> {
  const records = storedRecords(roadmap);
  const joined = new Set([...records.values()].map(({ topic }) => topic));
  const joining = learntTopics().filter(
    (topic) => topic.startsWith(`${roadmap}/`) && !joined.has(topic),
  );
  if (joining.length > 0) {
    const write = joinRecords(records, await loadBankIndex(roadmap), joining, Date.now());
    keepRecords({ write, remove: [] });
    for (const [id, record] of write) records.set(id, record);
  }
  return dueQuestions(records, standingOf, Date.now()).length;
}
