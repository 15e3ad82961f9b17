import type { Status } from '../learner/kinds.ts';
import { dayOf } from './local-day.ts';
import type { Records, ReviewRecord } from '../learner/review-record.ts';

/** Questions never asked before that join the review on one day. */
export const newADay = 10;

/** How the reader stands with a page, by its id. */
export type StatusOf = (topic: string) => Status;

/**
 * Ids of the questions to be asked today, the longest due first, whether they are new or not: so none
 * waits for ever, however short the sessions are. Asked are the questions of pages that are done, and
 * of pages being learnt those that were answered before.
 */
export function dueQuestions(records: Records, statusOf: StatusOf, now: number): string[] {
  const today = dayOf(now);
  const asked = askedRecords(records, statusOf);
  const begun = asked.filter(([, { log }]) => log[0] && dayOf(log[0][0]) === today).length;
  let room = Math.max(0, newADay - begun);
  return asked.flatMap(([id, { log, due }]) => {
    const isDue = log.length > 0 ? dayOf(due) <= today : room-- > 0;
    return isDue ? [id] : [];
  });
}

/** Every question that may be asked, due or not, the one that is next due first. */
export function askableQuestions(records: Records, statusOf: StatusOf): string[] {
  return askedRecords(records, statusOf).map(([id]) => id);
}

/** The records whose questions take part in the review, the one that is next due first. */
export function askedRecords(records: Records, statusOf: StatusOf): Asked[] {
  return [...records]
    .filter(([, { topic, log, gone }]) => {
      if (gone) return false;
      const status = statusOf(topic);
      return status === 'done' || (status === 'learning' && log.length > 0);
    })
    .sort(([id, one], [otherId, other]) => one.due - other.due || (id < otherId ? -1 : 1));
}

type Asked = readonly [id: string, record: ReviewRecord];
