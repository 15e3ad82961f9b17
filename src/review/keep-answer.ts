import { keepRecord, storedRecord } from '../learner/records.ts';
import { dayOf } from './local-day.ts';
import type { ReviewRecord } from '../learner/review-record.ts';
import { recordAnswer } from '../learner/schedule.ts';

/**
 * Keeps an answer given on a page. It counts for the schedule once a day: who tries again after
 * reading the explanation shows no more than that it was read.
 */
export function keepAnswer(id: string, topic: string, right: boolean): void {
  const now = Date.now();
  const record: ReviewRecord = storedRecord(id) ?? { topic, due: now, log: [] };
  const last = record.log.at(-1);
  const counts = !last || dayOf(last[0]) !== dayOf(now);
  keepRecord(id, counts ? recordAnswer(record, now, right ? 3 : 1) : { ...record, right });
}
