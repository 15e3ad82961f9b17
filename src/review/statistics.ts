import { askedRecords, dueQuestions, newADay, type StatusOf } from './due-questions.ts';
import { dayOf } from './local-day.ts';
import type { Records } from '../learner/review-record.ts';

/** Answers of one day. */
export interface DayOfHistory {
  day: number;
  right: number;
  wrong: number;
}

/** Questions that come on one day. */
export interface DayOfForecast {
  day: number;
  count: number;
}

/** The answers of the last days, today the last. */
export function history(records: Records, now: number, days: number): DayOfHistory[] {
  const first = dayOf(now) - days + 1;
  const found = Array.from({ length: days }, (_, index) => ({
    day: first + index,
    right: 0,
    wrong: 0,
  }));
  for (const { log } of records.values()) {
    for (const [time, grade] of log) {
      const day = found[dayOf(time) - first];
      if (day) day[grade === 1 ? 'wrong' : 'right'] += 1;
    }
  }
  return found;
}

/**
 * The questions of the coming days, today the first: what is scheduled, and as many new ones a day as
 * join. Later answers change it, as forecasts are.
 */
export function forecast(
  records: Records,
  statusOf: StatusOf,
  now: number,
  days: number,
): DayOfForecast[] {
  const today = dayOf(now);
  const due = new Set(dueQuestions(records, statusOf, now));
  const counts = Array.from({ length: days }, (_, index) => (index === 0 ? due.size : 0));
  let fresh = 0;
  for (const [id, { log, due: time }] of askedRecords(records, statusOf)) {
    if (due.has(id)) continue;
    if (log.length === 0) {
      fresh += 1;
      continue;
    }
    const ahead = dayOf(time) - today;
    if (ahead < days) counts[ahead] = (counts[ahead] ?? 0) + 1;
  }
  return counts.map((count, index) => {
    const joining = index === 0 ? 0 : Math.min(newADay, fresh);
    fresh -= joining;
    return { day: today + index, count: count + joining };
  });
}
