import type { Finding } from './finding.ts';

/** Why a parser gave up, and where. */
export interface SyntaxFailure {
  line: number;
  column: number;
  reason: string;
}

/** Both parsers throw errors that know their place, one as fields, the other as `line:column: `. */
export function toSyntaxFailure(error: unknown): SyntaxFailure {
  const text = error instanceof Error ? error.message : String(error);
  const { line, column, reason }: Partial<SyntaxFailure> =
    typeof error === 'object' ? { ...error } : {};
  const named = /^(\d+):(\d+)(?:-\d+:\d+)?: /.exec(text);
  return {
    line: line ?? Number(named?.[1] ?? 1),
    column: column ?? Number(named?.[2] ?? 1),
    reason: reason ?? text.slice(named?.[0].length ?? 0),
  };
}

/** The failure in words for an author. */
export function describeSyntax({ line, column, reason }: SyntaxFailure): Finding {
  const aboutElements = /tag|<|name|attribute/.test(reason);
  return {
    rule: 'syntax',
    severity: 'error',
    line,
    column,
    message: sentence(reason),
    hint: aboutElements
      ? 'Close every element on a level with where it was opened, with blank lines around Markdown inside it. Put other angle brackets into `code`, or write \\<.'
      : 'Put code into `code` or into a fence.',
  };
}

/** A page that ended its parser, as far as can be said. */
export function describeCrash(failure: string): Finding {
  return {
    rule: 'syntax',
    severity: 'error',
    line: 1,
    column: 1,
    message: `The page cannot be parsed: ${failure}`,
    hint: 'Take away what is unusual about it, half by half, until the check goes through.',
  };
}

/** The parsers' messages without their asides about code, which pages do not hold. */
function sentence(reason: string): string {
  const text = reason
    .replace(/\s*\((?:note|mdx-jsx|\d+:\d+)[^()]*(?:\([^()]*\)[^()]*)*\)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? 'The page cannot be parsed' : text;
}
