import type { Problem } from './problem.ts';
import { visibleJson, visibleText } from './visible-text.ts';

/** The ways in which problems are told. */
export const reporters = {
  terminal: formatProblems,
  github: formatAnnotations,
  json: (problems: readonly Problem[]) => visibleJson(problems),
} as const;

/** Problems as lines for a terminal: place, rule and message, and below it the way to mend it. */
export function formatProblems(problems: readonly Problem[]): string {
  return problems
    .map(({ file, line, column, severity, rule, message, hint }) =>
      visibleText(
        `${file}:${line}:${column} ${severity} ${rule}: ${oneLine(message)}\n  ${oneLine(hint)}`,
      ),
    )
    .join('\n');
}

/** How many there are: `3 errors, 1 warning`. */
export function countProblems(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  return `${errors} error${errors === 1 ? '' : 's'}, ${warnings} warning${warnings === 1 ? '' : 's'}`;
}

/** Problems as commands that make GitHub mark the lines of a pull request. */
function formatAnnotations(problems: readonly Problem[]): string {
  return problems
    .map(({ file, line, column, severity, rule, message, hint }) => {
      const properties = { file, line, col: column, title: rule };
      const list = Object.entries(properties).map(
        ([name, value]) => `${name}=${property(`${value}`)}`,
      );
      return `::${severity} ${list.join(',')}::${data(`${message}\n${hint}`)}`;
    })
    .join('\n');
}

// https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
function data(text: string): string {
  return visibleText(text).replaceAll('%', '%25').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}
