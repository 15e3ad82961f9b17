import { mergeLogs, toReviewRecord, type ReviewRecord } from './review-record.ts';
import type { Kind } from './store.ts';

/** How a reader stands with a topic. Skipped counts as settled; a topic without a value is to do. */
export type Status = 'to-do' | 'learning' | 'done' | 'skipped';

/** In the order in which one overrules the other when two are joined. */
const overruling = ['learning', 'skipped', 'done'] as const;
type Kept = (typeof overruling)[number];

const path = /^[a-z0-9-]+(\/[a-z0-9-]+){0,3}$/;

/** `or.topic.1:backend/internet/dns` → `done`. Of two, done stands over skipped, and that over learning. */
export const topicKind: Kind<Kept> = {
  name: 'topic',
  version: 1,
  isId: path,
  read: (text) => overruling.find((status) => status === text),
  write: (status) => status,
  merge: (one, other) => (overruling.indexOf(one) > overruling.indexOf(other) ? one : other),
  alwaysJoined: true,
};

/** `or.question.1:4fX0b_Qk2a` → a review record as JSON. Of two, all answers are kept. */
export const questionKind: Kind<ReviewRecord> = {
  name: 'question',
  version: 1,
  isId: /^[\w-]{10}$/,
  read: (text) => toReviewRecord(parse(text)),
  write: (record) => JSON.stringify(record),
  merge(one, other) {
    const { right } = byLastAnswer(one, other) > 0 ? one : other;
    return {
      topic: one.topic > other.topic ? one.topic : other.topic,
      // Rather asked too early than too late; an import computes it from the log.
      due: Math.min(one.due, other.due),
      log: mergeLogs(one.log, other.log),
      ...(right !== undefined && { right }),
      ...(one.gone && other.gone && { gone: true }),
    };
  },
};

/** Positive when the first was answered later or, at the same time, less well. */
function byLastAnswer(one: ReviewRecord, other: ReviewRecord): number {
  const rank = ({ right }: ReviewRecord) => (right === undefined ? 0 : right ? 1 : 2);
  const last = ({ log }: ReviewRecord) => log.at(-1)?.[0] ?? -Infinity;
  const [time, otherTime] = [last(one), last(other)];
  return time === otherTime ? rank(one) - rank(other) : time < otherTime ? -1 : 1;
}

/** Characters of the longest note. */
export const longestNote = 20_000;

/** `or.note.1:backend/internet/dns` → the text. Of two, both are kept, unless one holds the other. */
export const noteKind: Kind<string> = {
  name: 'note',
  version: 1,
  isId: path,
  // Joined notes may be longer than one that is written.
  read: (text) => (text.length <= 8 * longestNote ? text : undefined),
  write: (text) => text,
  merge(one, other) {
    if (one.includes(other)) return one;
    if (other.includes(one)) return other;
    return [one, other].sort().join('\n\n---\n\n');
  },
};

/** `or.setting.1:theme` → a word. Of two, the one that is here first in the alphabet: a choice, made once. */
export const settingKind: Kind<string> = {
  name: 'setting',
  version: 1,
  isId: /^[a-z-]{1,40}$/,
  read: (text) => (/^[a-z0-9-]{1,40}$/.test(text) ? text : undefined),
  write: (word) => word,
  merge: (one, other) => (one < other ? one : other),
};

/** Where to go on in a roadmap. */
export interface Resume {
  topic: string;
  title: string;
}

/** `or.resume.1:backend` → id and title of the topic to go on with. */
export const resumeKind: Kind<Resume> = {
  name: 'resume',
  version: 1,
  isId: /^[a-z0-9-]+$/,
  read(text) {
    const [, topic = '', title = ''] = /^(\S+) (.{1,100})$/.exec(text) ?? [];
    return path.test(topic) ? { topic, title } : undefined;
  },
  write: ({ topic, title }) => `${topic} ${title}`,
  merge: (one, other) => (one.topic < other.topic ? one : other),
};

/** Every kind there is. */
export const kinds = [topicKind, questionKind, noteKind, settingKind, resumeKind];

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
