import { statusOf } from '../learner/progress.ts';
import { changeRecords } from '../learner/records.ts';
import { dueQuestions } from './due-questions.ts';
import { joinRecords } from './join-records.ts';
import { learntTopics, recordsOf } from './readers-records.ts';

/**
 * How many questions of a roadmap are due. Those of pages learnt since join first, which is the only
 * time that the list of questions has to be loaded.
 */
export async function countDue(roadmap: string): Promise<number> {
  const records = recordsOf(roadmap);
  const joined = new Set([...records.values()].map(({ topic }) => topic));
  const joining = learntTopics().filter(
    (topic) => topic.startsWith(`${roadmap}/`) && !joined.has(topic),
  );
  if (joining.length > 0) {
    const { loadBankIndex } = await import('../questions/load-bank.ts');
    const write = joinRecords(records, await loadBankIndex(roadmap), joining, Date.now());
    changeRecords({ write, remove: [] });
    for (const [id, record] of write) records.set(id, record);
  }
  return dueQuestions(records, statusOf, Date.now()).length;
}
