import { isSettled, type Status } from '../learner/progress.ts';
import { totalHours } from '../roadmap/hours.ts';
import type { Hours } from '../roadmap/model.ts';
import { hoursInWords } from '../wording.ts';

/**
 * The hours of the topics on the map that are not settled, in words. Of alternatives one is enough: when one is settled, the
 * others are not left.
 */
export function hoursLeft(all: ReadonlyMap<string, Status>): string {
  const items = [...document.querySelectorAll<HTMLElement>('[data-range]')].map(({ dataset }) => ({
    hours: readHours(dataset['range'] ?? ''),
    pickOne: dataset['group'],
    isSettled: isSettled(all.get(dataset['topic'] ?? '')),
  }));
  const chosen = new Set(items.flatMap((item) => (item.isSettled ? [item.pickOne] : [])));
  const open = items.filter(
    (item) => !item.isSettled && (item.pickOne === undefined || !chosen.has(item.pickOne)),
  );
  return open.length === 0 ? 'Nothing left' : `${hoursInWords(totalHours(open))} left`;
}

function readHours(range: string): Hours {
  const [least = 0, most = 0] = range.split(' ').map(Number);
  return [least, most];
}
