import type { Standing } from './due-questions.ts';
import type { RecordChanges } from './reconcile-records.ts';
import type { ReviewRecord } from './review-record.ts';

// TEMPORARY until src/learner is there.
const map = new Map<string, ReviewRecord>();
const progress = new Map<string, string>(
  Object.entries(JSON.parse(localStorage.getItem('tmp-progress') ?? '{}')),
);

export function storedRecord(id: string): ReviewRecord | undefined {
  return map.get(id);
}
export function keepRecord(id: string, record: ReviewRecord): void {
  map.set(id, record);
}
export function storedRecords(roadmap: string): Map<string, ReviewRecord> {
  return new Map([...map].filter(([, { topic }]) => topic.startsWith(`${roadmap}/`)));
}
export function keepRecords({ write, remove }: RecordChanges): void {
  for (const [id, record] of write) map.set(id, record);
  for (const id of remove) map.delete(id);
}
export function standingOf(topic: string): Standing {
  const status = progress.get(topic);
  return status === 'done' ? 'learnt' : status === 'learning' ? 'learning' : 'other';
}
export function learntTopics(): string[] {
  return [...progress].filter(([, status]) => status === 'done').map(([id]) => id);
}
export function settledTopics(): string[] {
  return [...progress].filter(([, status]) => status !== 'learning').map(([id]) => id);
}
export function isCountShown(): boolean {
  return true;
}
export function showCount(_shown: boolean): void {}
