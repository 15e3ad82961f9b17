import { takeSnapshot, printSnapshot } from '../learner/snapshot.ts';
import { store } from '../learner/reader-store.ts';
import { settledCount } from '../learner/progress.ts';
import { setExported } from '../learner/export-reminder.ts';

/** Saves all that is kept as a file of the reader. */
export function saveExport(): void {
  const file = new Blob([printSnapshot(takeSnapshot(store))], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `open-roadmaps-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
  // The browser has taken it by the next turn.
  setTimeout(() => URL.revokeObjectURL(link.href));
  setExported(settledCount());
}
