import type { BankIndex } from '../questions/bank.ts';
import type { Records, ReviewRecord } from '../learner/review-record.ts';

/** New records for the questions of pages learnt that have none yet. */
export function joinRecords(
  records: Records,
  index: Pick<BankIndex, 'topics'>,
  learntTopics: Iterable<string>,
  now: number,
): Map<string, ReviewRecord> {
  const joining = new Map<string, ReviewRecord>();
  for (const topic of learntTopics) {
    // Names come from storage and addresses: `constructor` is not one of ours.
    const ids = Object.hasOwn(index.topics, topic) ? index.topics[topic] : undefined;
    for (const id of ids ?? []) {
      if (!records.has(id)) joining.set(id, { topic, due: now, log: [] });
    }
  }
  return joining;
}
