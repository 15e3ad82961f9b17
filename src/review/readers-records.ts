import { statuses } from '../learner/progress.ts';
import { storedRecords } from '../learner/records.ts';
import type { ReviewRecord } from '../learner/review-record.ts';

/** What is remembered of a roadmap's questions, by their ids. */
export function recordsOf(roadmap: string): Map<string, ReviewRecord> {
  return new Map([...storedRecords()].filter(([, { topic }]) => topic.startsWith(`${roadmap}/`)));
}

/** The topics that the reader has learnt, of every roadmap: those that are done. */
export function learntTopics(): string[] {
  return [...statuses()].flatMap(([topic, status]) => (status === 'done' ? [topic] : []));
}
