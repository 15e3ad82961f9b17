import { alignLines, comparableLines } from './compare-output.ts';
import { formatDifference, placeInExpected } from './format-difference.ts';
import { limits } from './limits.ts';
import type { RanExample } from './run-page.ts';

export type Verdict =
  | { kind: 'passed' }
  | { kind: 'skipped'; program: string }
  /** `printed` is what an update may write into the page. */
  | {
      kind: 'failed';
      line: number;
      column: number;
      message: string;
      detail: string;
      printed?: string;
    };

/** Whether an example printed what its page says. */
export function judgeExample({ example, result }: RanExample): Verdict {
  const { fence, language, output } = example;
  if (result.end === 'missing') return { kind: 'skipped', program: result.program };
  const failed = (message: string, detail: string): Verdict => ({
    kind: 'failed',
    line: fence.firstLine,
    column: fence.column,
    message,
    detail,
  });
  switch (result.end) {
    case 'too long':
      return failed(
        `this ${language} example did not end within ${limits.seconds} s`,
        lastLines(result.output),
      );
    case 'too much output':
      return failed(
        `this ${language} example printed more than ${limits.outputBytes} bytes`,
        lastLines(result.output),
      );
    case 'not started':
      return failed(`this ${language} example could not be started`, result.output);
    case 'finished':
      break;
  }

  const lines = alignLines(comparableLines(output?.text ?? ''), comparableLines(result.output));
  const first = lines.findIndex(({ in: side }) => side !== 'both');
  if (first === -1) return { kind: 'passed' };
  return {
    kind: 'failed',
    line: output ? output.firstLine + placeInExpected(lines, first) : fence.lastLine,
    column: (output ?? fence).column,
    message: output
      ? `this ${language} example printed something else`
      : `this ${language} example printed something, but no output fence follows it`,
    detail: formatDifference(lines),
    printed: result.output,
  };
}

function lastLines(output: string): string {
  return comparableLines(output).slice(-10).join('\n');
}
