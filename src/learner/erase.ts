import { kinds, topicKind } from './kinds.ts';
import { keyOf, type Change, type Kind, type Store, type Undo } from './store.ts';

/** Sets all topics below a page back to do. */
export function resetBelow(store: Store, page: string): { count: number; undo: Undo } {
  const changes = [...store.all(topicKind).keys()]
    .filter((id) => id.startsWith(`${page}/`))
    .map((id): Change => [keyOf(topicKind, id), null]);
  return { count: changes.length, undo: store.change(changes) ?? (() => undefined) };
}

/** Keys of the search, which keeps its own. */
const ofSearch = ['search-recent', 'search-shortcut'];

/** Takes out all that is kept, also what was put aside; what a later version wrote stays. */
export function eraseAll(store: Store): Undo {
  const kept = kinds.flatMap((kind: Kind<unknown>) =>
    [...store.all(kind).keys()].map((id): Change => [keyOf(kind, id), null]),
  );
  const aside = [...store.kept().aside.keys()].map((key): Change => [key, null]);
  const searches = ofSearch.map((key): Change => [key, null]);
  return store.change([...kept, ...aside, ...searches]) ?? (() => undefined);
}
