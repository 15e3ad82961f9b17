import type { Hours } from './model.ts';

interface Counted {
  hours: Hours;
  pickOne: string | undefined;
}

/**
 * Hours that a list of topics takes together. Of alternatives (the same `pickOne`) only one is
 * learnt: the quickest counts for the least, the longest for the most.
 */
export function totalHours(topics: readonly Counted[]): Hours {
  const groups = new Map<string, [number, number]>();
  let least = 0;
  let most = 0;
  for (const { hours, pickOne } of topics) {
    if (pickOne === undefined) {
      least += hours[0];
      most += hours[1];
      continue;
    }
    const group = groups.get(pickOne) ?? [Infinity, 0];
    groups.set(pickOne, [Math.min(group[0], hours[0]), Math.max(group[1], hours[1])]);
  }
  for (const [groupLeast, groupMost] of groups.values()) {
    least += groupLeast;
    most += groupMost;
  }
  return [least, most];
}
