import type { Standing } from './due-questions.ts';
import type { RecordChanges } from './reconcile-records.ts';
import { toReviewRecord, type ReviewRecord } from './review-record.ts';

// Stand-in until src/learner is there: one key a record, statuses as one object.
const prefix = 'stand-in:question:';
const settled = () => read<Record<string, string>>('stand-in:progress') ?? {};

export function storedRecord(id: string): ReviewRecord | undefined {
  return toReviewRecord(read(prefix + id));
}
export function keepRecord(id: string, record: ReviewRecord): void {
  write(prefix + id, record);
}
export function storedRecords(roadmap: string): Map<string, ReviewRecord> {
  const found = new Map<string, ReviewRecord>();
  for (const key of keys()) {
    const record = key.startsWith(prefix) ? toReviewRecord(read(key)) : undefined;
    if (record?.topic.startsWith(`${roadmap}/`)) found.set(key.slice(prefix.length), record);
  }
  return found;
}
export function keepRecords({ write: changed, remove }: RecordChanges): void {
  for (const [id, record] of changed) keepRecord(id, record);
  for (const id of remove) localStorage.removeItem(prefix + id);
}
export function standingOf(topic: string): Standing {
  const status = settled()[topic];
  return status === 'done' ? 'learnt' : status === 'learning' ? 'learning' : 'other';
}
export function learntTopics(): string[] {
  return Object.entries(settled()).flatMap(([id, status]) => (status === 'done' ? id : []));
}
export function settledTopics(): string[] {
  return Object.entries(settled()).flatMap(([id, status]) => (status === 'learning' ? [] : id));
}
export function markSkipped(topics: readonly string[]): () => void {
  const before = settled();
  write('stand-in:progress', {
    ...before,
    ...Object.fromEntries(topics.map((topic) => [topic, 'skipped'])),
  });
  return () => write('stand-in:progress', before);
}
export function isCountShown(): boolean {
  return read('stand-in:show-due') !== false;
}
export function showCount(shown: boolean): void {
  write('stand-in:show-due', shown);
}
function read<Value>(key: string): Value | undefined {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}
function write(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Blocked.
  }
}
function keys(): string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}
