import { createEmptyCard, fsrs, type Card } from 'ts-fsrs';
import { mergeLogs, type Grade, type LogEntry, type ReviewRecord } from './review-record.ts';

/**
 * When a question comes back: the FSRS scheduler with its default weights, in whole days and without
 * chance, so that a log always gives the same dates.
 */
const scheduler = fsrs({ enable_short_term: false, enable_fuzz: false, maximum_interval: 365 });

/** The time from which a question with these answers is to be asked; 0 for one without answers. */
export function dueAfter(log: readonly LogEntry[]): number {
  const card = replay(log);
  return card ? card.due.getTime() : 0;
}

/** The record after one more answer. */
export function recordAnswer(record: ReviewRecord, time: number, grade: Grade): ReviewRecord {
  const log = mergeLogs(record.log, [[time, grade]]);
  return { ...record, log, due: dueAfter(log), right: grade > 1 };
}

/** Days until a question comes back, for each grade it could now be given. */
export function daysAfter(record: ReviewRecord, time: number): Record<Grade, number> {
  const days = (grade: Grade) => {
    const { due } = recordAnswer(record, time, grade);
    return Math.max(1, Math.round((due - time) / 86_400_000));
  };
  return { 1: days(1), 2: days(2), 3: days(3), 4: days(4) };
}

/** Two records of one question as one: nothing that was answered is lost. */
export function mergeRecords(kept: ReviewRecord, other: ReviewRecord): ReviewRecord {
  const log = mergeLogs(kept.log, other.log);
  return { ...kept, log, due: log.length > 0 ? dueAfter(log) : Math.min(kept.due, other.due) };
}

/** The memory that a log leaves. */
function replay(log: readonly LogEntry[]): Card | undefined {
  let card: Card | undefined;
  for (const [time, grade] of log) {
    // A clock that was set back must not make the time between two answers negative.
    const at = Math.max(time, card?.last_review?.getTime() ?? time);
    card = scheduler.next(card ?? createEmptyCard(at), at, grade).card;
  }
  return card;
}
