import { followMoves } from '../learner/moved-topics.ts';
import { store } from '../learner/reader-store.ts';

/** Loaded when something is kept for a page that is not there: it may have moved. */
const response = await fetch('/moved.json');
if (response.ok) {
  const moved: Record<string, string> = await response.json();
  followMoves(store, new Map(Object.entries(moved)));
}
