import { kinds } from './kinds.ts';
import { createStore, type Trouble } from './store.ts';

const troubles = new Set<Trouble>();
const listeners = new Set<(trouble: Trouble) => void>();

/** The store of this page's reader. */
export const store = createStore(
  { local: storageOf('localStorage'), session: storageOf('sessionStorage') },
  kinds,
  (trouble) => {
    if (troubles.has(trouble)) return;
    troubles.add(trouble);
    for (const listener of listeners) listener(trouble);
  },
);

/** Calls back once for each kind of trouble there is on this page, also for what has been met before. */
export function onTrouble(listener: (trouble: Trouble) => void): void {
  for (const trouble of troubles) listener(trouble);
  listeners.add(listener);
}

addEventListener('storage', ({ key, storageArea }) => {
  if (storageArea === storageOf('localStorage')) store.changedElsewhere(key ?? undefined);
});

// A page that rested in the back-forward cache or in another tab may have missed an event.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) store.changedElsewhere(undefined);
});
document.addEventListener('visibilitychange', () => store.changedElsewhere(undefined));

/** A storage of the browser; null where it is blocked or missing. */
function storageOf(name: 'localStorage' | 'sessionStorage'): Storage | null {
  try {
    return window[name];
  } catch {
    return null;
  }
}
