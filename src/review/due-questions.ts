import { dayOf } from './local-day.ts';
import type { Records, ReviewRecord } from './review-record.ts';

/** Questions never asked before that join the review on one day. */
export const newADay = 10;

/** How a page stands with the reader, as far as the review cares. */
export type Standing = 'learnt' | 'learning' | 'other';

/** How the reader stands with a page, by its id. */
export type StandingOf = (topic: string) => Standing;

/**
 * Ids of the questions to be asked today, the longest due first, then the new ones. Asked are the
 * questions of pages learnt, and of pages being learnt those that were answered before.
 */
export function dueQuestions(records: Records, standingOf: StandingOf, now: number): string[] {
  const today = dayOf(now);
  const asked = askedRecords(records, standingOf);
  const old = asked.filter(([, { log, due }]) => log.length > 0 && dayOf(due) <= today);
  const fresh = asked.filter(([, { log }]) => log.length === 0);
  const begun = asked.filter(([, { log }]) => log[0] && dayOf(log[0][0]) === today).length;
  const order = ([id, one]: Asked, [otherId, other]: Asked) =>
    one.due - other.due || (id < otherId ? -1 : 1);
  return [...old.sort(order), ...fresh.sort(order).slice(0, Math.max(0, newADay - begun))].map(
    ([id]) => id,
  );
}

/** Every question that may be asked, due or not, the one that is next due first. */
export function askableQuestions(records: Records, standingOf: StandingOf): string[] {
  return askedRecords(records, standingOf)
    .sort(([id, one], [otherId, other]) => one.due - other.due || (id < otherId ? -1 : 1))
    .map(([id]) => id);
}

type Asked = readonly [id: string, record: ReviewRecord];

/** The records whose questions take part in the review. */
export function askedRecords(records: Records, standingOf: StandingOf): Asked[] {
  return [...records].filter(([, { topic, log, gone }]) => {
    if (gone) return false;
    const standing = standingOf(topic);
    return standing === 'learnt' || (standing === 'learning' && log.length > 0);
  });
}
