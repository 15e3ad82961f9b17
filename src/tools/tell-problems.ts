import type { Problem } from '../problems/problem.ts';
import { countProblems, reporters } from '../problems/report.ts';

/** A way to print problems, by the name that `--reporter` gives. */
export type Teller = (problems: readonly Problem[], more: string) => void;

/**
 * Chooses how problems are told.
 * @returns prints them, and for people also their number and, when there are any, where more is told
 * @throws when there is no reporter of that name
 */
export function tellerOf(name: string): Teller {
  const reporter = Object.entries(reporters).find(([known]) => known === name)?.[1];
  if (!reporter) {
    throw new Error(`There is no reporter '${name}', only ${Object.keys(reporters).join(', ')}`);
  }
  return (problems, more) => {
    if (problems.length > 0 || name === 'json') console.log(reporter(problems));
    if (name === 'json') return;
    console.log(`${countProblems(problems)}${problems.length > 0 ? `; ${more}` : ''}`);
  };
}
