import type { Position, Problem } from '../problems/problem.ts';
import type { RuleName } from './rule-names.ts';

/** A problem as a page rule finds it, before the file is named. */
export interface Finding extends Omit<Problem, 'file' | 'rule'> {
  rule: RuleName;
}

/** A node of a syntax tree, of which only its place is needed. */
export interface Placed {
  position?: { start: Position } | undefined;
}

/** Where a node begins; the first line when the parser did not say. */
export function placeOf(node: Placed): Position {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return { line, column };
}

/** Findings of one rule, which names them all. */
export function findingsOf(rule: RuleName) {
  const found: Finding[] = [];
  const report =
    (severity: Finding['severity']) =>
    (at: Position | Placed, message: string, hint: string): void => {
      const { line, column } = 'line' in at ? at : placeOf(at);
      found.push({ rule, severity, line, column, message, hint });
    };
  return { found, error: report('error'), warning: report('warning') };
}

/** What was found, between quotes, shortened to what a message can hold. */
export function quote(text: string, most = 60): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `\`${line.length > most ? `${line.slice(0, most)}…` : line}\``;
}
