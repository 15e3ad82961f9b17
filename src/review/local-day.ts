/**
 * Days as a reader counts them, by the clock on the wall: a question is due on a day, not at a minute.
 */

/** Number of the local day of a time, so that neighbouring days differ by one, in summer time too. */
export function dayOf(time: number): number {
  const date = new Date(time);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000;
}

/** A day by its number as `YYYY-MM-DD`. */
export function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
