import type { Grade } from '../learner/review-record.ts';

/** Fewest and most questions of a session, and how many it has unless the reader chooses. */
export const sessionSizes = { least: 5, usual: 10, most: 20 } as const;

/** One sitting: what is still to be asked, in order, and what came of the rest. */
export interface Session {
  open: readonly Turn[];
  /** The first answer to each question. */
  answered: readonly { id: string; grade: Grade }[];
}

/** A question to be asked. */
export interface Turn {
  id: string;
  /** Asked again because it was not known: such an answer is practice and does not count. */
  again: boolean;
}

/** A session of the first questions of a list. */
export function startSession(ids: readonly string[], size: number): Session {
  const count = Math.min(sessionSizes.most, Math.max(sessionSizes.least, Math.round(size)));
  return { open: ids.slice(0, count).map((id) => ({ id, again: false })), answered: [] };
}

/** The session after its next question got a grade. What was not known comes again at the end. */
export function gradeNext(session: Session, grade: Grade): Session {
  const [turn, ...rest] = session.open;
  if (!turn) return session;
  const { id } = turn;
  return {
    open: grade === 1 ? [...rest, { id, again: true }] : rest,
    answered: turn.again ? session.answered : [...session.answered, { id, grade }],
  };
}
