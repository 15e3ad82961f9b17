import type { ReviewRecord } from './review-record.ts';
import { questionKind } from './kinds.ts';
import { store } from './reader-store.ts';
import { keyOf, type Undo } from './store.ts';

/** What is remembered of a question; undefined when it was never asked. */
export function storedRecord(id: string): ReviewRecord | undefined {
  return store.get(questionKind, id);
}

/** What is remembered of all questions, of every roadmap, by their ids. */
export function storedRecords(): Map<string, ReviewRecord> {
  return store.all(questionKind);
}

/** Keeps what is to be remembered of a question. */
export function keepRecord(id: string, record: ReviewRecord): Undo {
  return store.set(questionKind, id, record);
}

/** Keeps and takes out several records at once. */
export function changeRecords(changes: {
  write: Iterable<readonly [id: string, record: ReviewRecord]>;
  remove: Iterable<string>;
}): Undo {
  const undo = store.change([
    ...[...changes.write].map(
      ([id, record]) => [keyOf(questionKind, id), questionKind.write(record)] as const,
    ),
    ...[...changes.remove].map((id) => [keyOf(questionKind, id), null] as const),
  ]);
  return undo ?? (() => undefined);
}
