import { noteKind, resumeKind, topicKind, type Status } from './kinds.ts';
import { keyOf, type Change, type Kind, type Store } from './store.ts';

/**
 * Takes what is kept for topics that have moved along to where they are now, joined with what is kept there.
 * What is kept for pages that are gone stays. Done twice it changes nothing more.
 * @param moved ids of topics, the old and the one of today
 */
export function followMoves(store: Store, moved: ReadonlyMap<string, string>): void {
  store.change([
    ...changes(store, topicKind, moved),
    ...changes(store, noteKind, moved),
    ...[...store.all(resumeKind)].flatMap(([roadmap, { topic, title }]): Change[] => {
      const today = moved.get(topic);
      return today === undefined
        ? []
        : [[keyOf(resumeKind, roadmap), resumeKind.write({ topic: today, title })]];
    }),
  ]);
}

function changes<Value>(
  store: Store,
  kind: Kind<Value>,
  moved: ReadonlyMap<string, string>,
): Change[] {
  const after = new Map<string, Value>();
  const removed: Change[] = [];
  const all = store.all(kind);
  for (const [id, value] of all) {
    const today = moved.get(id);
    if (today === undefined || today === id) continue;
    const there = after.get(today) ?? all.get(today);
    after.set(today, there === undefined ? value : kind.merge(there, value));
    removed.push([keyOf(kind, id), null]);
  }
  return [
    ...[...after].map(([id, value]): Change => [keyOf(kind, id), kind.write(value)]),
    ...removed,
  ];
}

/** Topics that something is kept for and that are none of the topics there are. */
export function goneTopics(store: Store, topics: ReadonlySet<string>): Map<string, Status> {
  const gone = new Map<string, Status>();
  for (const [id, status] of store.all(topicKind)) if (!topics.has(id)) gone.set(id, status);
  for (const id of store.all(noteKind).keys()) {
    if (!topics.has(id) && !gone.has(id)) gone.set(id, 'to-do');
  }
  return gone;
}
