import type { Status } from './kinds.ts';
import { statusWords } from './status-words.ts';

/** The progress in words, a line a topic, to be pasted anywhere. */
export function progressText(
  statuses: ReadonlyMap<string, Status>,
  titles: ReadonlyMap<string, string>,
): string {
  const order = [...titles.keys()];
  const place = (id: string) => (titles.has(id) ? order.indexOf(id) : order.length);
  const lines = [...statuses]
    .sort(([one], [other]) => place(one) - place(other) || (one < other ? -1 : 1))
    .map(([id, status]) => `${statusWords[status]}: ${titles.get(id) ?? id}`);
  return lines.length === 0 ? 'Nothing is begun yet.' : lines.join('\n');
}
