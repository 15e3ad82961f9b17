import type { NamedQuestion } from './question-changes.ts';

/** A question that stands where another stood before. */
export interface Reworded {
  from: NamedQuestion;
  to: NamedQuestion;
}

/**
 * Questions of a page that seem to be old ones in other words: new ones at the place of one that went.
 * Only a guess for an author to judge, never used to carry anything over.
 */
export function guessReworded(
  before: readonly NamedQuestion[],
  after: readonly NamedQuestion[],
): Reworded[] {
  const kept = new Set(after.map(({ id }) => id));
  const known = new Set(before.map(({ id }) => id));
  return after.flatMap((to, place) => {
    const from = before[place];
    return from && !kept.has(from.id) && !known.has(to.id) ? [{ from, to }] : [];
  });
}
