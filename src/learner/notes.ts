import { longestNote, noteKind } from './kinds.ts';
import { store } from './reader-store.ts';
import type { Undo } from './store.ts';

/** The note on a topic; empty when there is none. */
export function noteOf(topic: string): string {
  return store.get(noteKind, topic) ?? '';
}

/** All notes by the id of their topic. */
export function notes(): Map<string, string> {
  return store.all(noteKind);
}

/** Keeps the note on a topic; an empty one is taken out. */
export function keepNote(topic: string, text: string): Undo {
  const kept = text.trim() === '' ? undefined : text.slice(0, longestNote);
  return store.set(noteKind, topic, kept);
}
