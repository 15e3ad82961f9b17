import type { Problem } from './problem.ts';

/** Problems as lines for a terminal: place, rule and message, and below it the way to mend it. */
export function formatProblems(problems: readonly Problem[]): string {
  return problems
    .map(
      ({ file, line, column, severity, rule, message, hint }) =>
        `${file}:${line}:${column} ${severity} ${rule}: ${message}\n  ${hint}`,
    )
    .join('\n');
}
