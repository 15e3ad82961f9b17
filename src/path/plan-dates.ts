import type { PathTopic } from './path-topic.ts';

/** When a step of a path is learnt: first and last day, `YYYY-MM-DD`. */
export interface PlannedStep {
  topic: PathTopic;
  from: string;
  to: string;
}

export interface Plan {
  hours: readonly [least: number, most: number];
  steps: readonly PlannedStep[];
  /** The last day when every topic takes its least hours, and when each takes its most. */
  end: readonly [soonest: string, latest: string];
}

/**
 * Lays a path on the calendar, the hours of a week spread evenly over its days. Days of steps are
 * planned with the middle of their hours.
 * @param start first day, `YYYY-MM-DD`
 */
export function planDates(steps: readonly PathTopic[], hoursAWeek: number, start: string): Plan {
  const first = Date.parse(`${start}T00:00:00Z`) / 86_400_000;
  const hoursADay = hoursAWeek / 7;
  const lastDay = (hours: number, from = 0) =>
    isoDate(first + Math.max(from, Math.ceil(hours / hoursADay - precision) - 1));

  let least = 0;
  let most = 0;
  let spent = 0;
  const planned = steps.map((topic) => {
    const [quick, slow] = topic.hours;
    const begin = Math.floor(spent / hoursADay + precision);
    least += quick;
    most += slow;
    spent += (quick + slow) / 2;
    return { topic, from: isoDate(first + begin), to: lastDay(spent, begin) };
  });
  return { hours: [least, most], steps: planned, end: [lastDay(least), lastDay(most)] };
}

/** Sums of fractions miss whole days by a hair. */
const precision = 1e-9;

function isoDate(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
