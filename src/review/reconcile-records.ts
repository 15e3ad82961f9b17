import type { BankIndex } from '../questions/bank.ts';
import { joinRecords } from './join-records.ts';
import type { Records, ReviewRecord } from '../learner/review-record.ts';
import { mergeRecords } from '../learner/schedule.ts';

/** What is to be written and taken out so that the records fit the content. */
export interface RecordChanges {
  write: ReadonlyMap<string, ReviewRecord>;
  remove: readonly string[];
}

/**
 * Brings the records in line with the questions there are: a reworded or moved question takes its log
 * with it, one that is gone is set aside, and each question of a page learnt has a record. Applied
 * twice it changes nothing more.
 */
export function reconcileRecords(
  records: Records,
  index: Pick<BankIndex, 'topics' | 'formerly'>,
  learntTopics: Iterable<string>,
  now: number,
): RecordChanges {
  const after = new Map(records);
  const topicOf = new Map(
    Object.entries(index.topics).flatMap(([topic, ids]) => ids.map((id) => [id, topic] as const)),
  );

  const formerly = new Map(Object.entries(index.formerly));
  for (const [id, record] of records) {
    const today = topicOf.has(id) ? undefined : formerly.get(id);
    if (today === undefined) continue;
    const other = after.get(today);
    after.set(today, other ? mergeRecords(other, record) : record);
    after.delete(id);
  }
  for (const [id, record] of after) after.set(id, placed(record, topicOf.get(id)));
  for (const [id, record] of joinRecords(after, index, learntTopics, now)) after.set(id, record);

  return {
    write: new Map([...after].filter(([id, record]) => record !== records.get(id))),
    remove: [...records.keys()].filter((id) => !after.has(id)),
  };
}

/** The record at the page where its question stands now; without a page it is set aside. */
function placed(record: ReviewRecord, topic: string | undefined): ReviewRecord {
  if (topic === undefined) return record.gone ? record : { ...record, gone: true };
  if (record.topic === topic && !record.gone) return record;
  const { due, log, right } = record;
  return { topic, due, log, ...(right !== undefined && { right }) };
}
