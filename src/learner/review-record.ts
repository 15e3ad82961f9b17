/**
 * What is remembered of a question, under its id. The log is all there is to know; when the question
 * comes next is computed from it and only kept to be read without the scheduler. So two logs of one
 * question can always be made one, and another scheduler can begin with what is there.
 */
export interface ReviewRecord {
  /** Id of the page the question stands on. */
  topic: string;
  /** Time from which it is to be asked. */
  due: number;
  /** Every answer that counted, oldest first; empty for a question that was never asked. */
  log: readonly LogEntry[];
  /** Whether the last answer was right, also one that did not count. */
  right?: boolean;
  /** The question is no longer in the content. Kept, since it may come back. */
  gone?: true;
}

/** When a question was answered, and how well. */
export type LogEntry = readonly [time: number, grade: Grade];

/** Again, hard, good, easy: the names of the scheduler. Only the first is a wrong answer. */
export type Grade = 1 | 2 | 3 | 4;

/** Records by the id of their question. */
export type Records = ReadonlyMap<string, ReviewRecord>;

/** No log grows for ever; what is older than this many answers no longer changes when a question comes. */
const longest = 200;

/** A stored value as a record; undefined when it is not one. */
export function toReviewRecord(value: unknown): ReviewRecord | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!('topic' in value) || !('due' in value) || !('log' in value)) return undefined;
  const { topic, due, log } = value;
  if (typeof topic !== 'string' || !isTime(due) || !Array.isArray(log)) return undefined;
  const entries = log.flatMap(toLogEntry);
  if (entries.length !== log.length) return undefined;
  return {
    topic,
    due,
    log: entries,
    ...('right' in value && typeof value.right === 'boolean' && { right: value.right }),
    ...('gone' in value && value.gone === true && { gone: true }),
  };
}

/** The answers of two logs as one: each once, in the order of time. */
export function mergeLogs(one: readonly LogEntry[], other: readonly LogEntry[]): LogEntry[] {
  const byEntry = new Map([...one, ...other].map((entry) => [entry.join(' '), entry]));
  return [...byEntry.values()]
    .sort(([time, grade], [otherTime, otherGrade]) => time - otherTime || grade - otherGrade)
    .slice(-longest);
}

function toLogEntry(value: unknown): LogEntry[] {
  if (!Array.isArray(value)) return [];
  const [time, grade]: unknown[] = value;
  return isTime(time) && isGrade(grade) ? [[time, grade]] : [];
}

/** A time that a date can hold. */
function isTime(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= 8.64e15;
}

function isGrade(value: unknown): value is Grade {
  return value === 1 || value === 2 || value === 3 || value === 4;
}
