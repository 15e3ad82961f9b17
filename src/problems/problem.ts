/** A place in a file; line and column count from 1, columns in UTF-16 units. */
export interface Position {
  line: number;
  column: number;
}

/** One mistake in the content, told so that its author can mend it. */
export interface Problem extends Position {
  /** Path of the file, relative to the working directory, with `/`. */
  file: string;
  /** Stable name of the rule; its page of docs has the same name. */
  rule: string;
  /** An error fails the check; a warning is only told. */
  severity: 'error' | 'warning';
  /** What was found, quoted, and what is allowed. */
  message: string;
  /** How to mend it. */
  hint: string;
}
