import {
  planImport,
  toChanges,
  type ImportMode,
  type PlannedChange,
} from '../learner/plan-import.ts';
import { store } from '../learner/reader-store.ts';
import {
  largestFile,
  readSnapshot,
  takeSnapshot,
  UnreadableSnapshot,
} from '../learner/snapshot.ts';
import { statusWords } from '../learner/status-words.ts';
import type { Undo } from '../learner/store.ts';
import { make } from './make-element.ts';
import { loadTopicTitles } from './topic-titles.ts';

/** What is shown of a file, and what brings it in; nothing brings in a file that cannot be read or changes nothing. */
export interface ImportPreview {
  content: Node[];
  /** Undefined when there was no room: then nothing has changed. */
  commit?: () => Undo | undefined;
}

/** Reads a file and says what it would change. */
export async function readImport(file: File, mode: ImportMode): Promise<ImportPreview> {
  try {
    // Before it is read: a huge file would only cost memory.
    const text = file.size > largestFile ? ' '.repeat(largestFile + 1) : await file.text();
    const plan = planImport(takeSnapshot(store), readSnapshot(text), mode);
    return await showPlan(plan);
  } catch (error) {
    const reason =
      error instanceof UnreadableSnapshot ? error.message : 'The file could not be read.';
    return { content: [make('p', { class: 'fault' }, `${reason} Nothing was changed.`)] };
  }
}

/** What a plan would change, and what carries it out. */
export async function showPlan(plan: readonly PlannedChange[]): Promise<ImportPreview> {
  if (plan.length === 0) {
    return { content: [make('p', {}, 'Nothing would change: all of it is here already.')] };
  }
  const titles = await loadTopicTitles().catch(() => new Map<string, string>());
  const groups = Object.entries(kindWords).flatMap(([kind, words]) => {
    const changes = plan.filter((change) => change.kind === kind);
    if (changes.length === 0) return [];
    const items = changes.map(({ id, before, after }) =>
      make('li', {}, `${titles.get(id) ?? id}: ${describe(kind, before, after)}`),
    );
    return make(
      'details',
      {},
      make('summary', {}, `${words}: ${count(changes)}`),
      make('ul', {}, ...items),
    );
  });
  return {
    content: [make('p', {}, 'This would change:'), ...groups],
    commit: () => store.change(toChanges(plan), true),
  };
}

const kindWords = {
  topic: 'Topics',
  question: 'Questions',
  note: 'Notes',
  setting: 'Settings',
  resume: 'Where to go on',
};

function count(changes: readonly PlannedChange[]): string {
  const added = changes.filter(({ before }) => before === null).length;
  const removed = changes.filter(({ after }) => after === null).length;
  const parts = [
    [added, 'new'],
    [changes.length - added - removed, 'changed'],
    [removed, 'taken out'],
  ] as const;
  return parts.flatMap(([number, word]) => (number > 0 ? `${number} ${word}` : [])).join(', ');
}

function describe(kind: string, before: string | null, after: string | null): string {
  if (kind !== 'topic') return before === null ? 'new' : after === null ? 'taken out' : 'changed';
  return `${inWords(before)} → ${inWords(after)}`;
}

function inWords(status: string | null): string {
  const word = Object.entries(statusWords).find(([name]) => name === (status ?? 'to-do'));
  return word?.[1] ?? '';
}
