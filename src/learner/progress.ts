import { noteKind, resumeKind, topicKind, type Resume, type Status } from './kinds.ts';
import { store } from './reader-store.ts';
import { keyOf, type Undo } from './store.ts';

export type { Resume, Status } from './kinds.ts';

/** How the reader stands with a topic. */
export function statusOf(topic: string): Status {
  return store.get(topicKind, topic) ?? 'to-do';
}

/** The topics that are not to do, and how the reader stands with them; also topics that are gone from the content. */
export function statuses(): Map<string, Status> {
  return store.all(topicKind);
}

/** The topics that something is kept for: a status or a note. */
export function keptTopics(): string[] {
  return [...statuses().keys(), ...store.all(noteKind).keys()];
}

/** Whether a topic needs nothing more: it is done or skipped. */
export function isSettled(status: Status | undefined): boolean {
  return status === 'done' || status === 'skipped';
}

/** How many topics are settled. */
export function settledCount(): number {
  return [...statuses().values()].filter(isSettled).length;
}

/** Sets the status of a topic. */
export function setStatus(topic: string, status: Status): Undo {
  return setStatuses([[topic, status]]);
}

/** Sets the status of several topics at once. */
export function setStatuses(all: Iterable<readonly [topic: string, status: Status]>): Undo {
  const changes = [...all].map(
    ([topic, status]) =>
      [keyOf(topicKind, topic), status === 'to-do' ? null : topicKind.write(status)] as const,
  );
  return store.change(changes) ?? (() => undefined);
}

/** Marks topics as known: they are done, and their questions join the review. */
export function markKnown(topics: readonly string[]): Undo {
  return setStatuses(topics.map((topic) => [topic, 'done']));
}

/** Where to go on in a roadmap; undefined when it was never begun. */
export function resumeOf(roadmap: string): Resume | undefined {
  return store.get(resumeKind, roadmap);
}

/** Keeps where to go on in a roadmap. */
export function keepResume(roadmap: string, resume: Resume): void {
  store.set(resumeKind, roadmap, resume);
}

/** Calls back at every change of anything kept, from this tab or another; gives back what ends it. */
export function subscribe(listener: (key: string | undefined) => void): () => void {
  return store.subscribe(listener);
}
