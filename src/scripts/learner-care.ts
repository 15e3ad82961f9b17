import { settledCount, subscribe } from '../learner/progress.ts';
import { onTrouble } from '../learner/reader-store.ts';

/** Topics settled from which on what is kept is worth more care. */
const worthKeeping = 5;

// In every page: tells of trouble with what is kept, and looks after it. What that needs is loaded then.
onTrouble(async (trouble) => {
  const { showNotice } = await import('./learner-notice.ts');
  showNotice(trouble);
});

subscribe(async (key) => {
  if (!key?.startsWith('or.topic.') || document.hidden) return;
  const settled = settledCount();
  if (settled < worthKeeping) return;
  const { keepSafe } = await import('./keep-safe.ts');
  keepSafe(settled);
});
