import type { Status } from './kinds.ts';

/** The statuses in the order in which they are offered, in words. */
export const statusWords: Record<Status, string> = {
  'to-do': 'To do',
  learning: 'Learning',
  done: 'Done',
  skipped: 'Skipped',
};
