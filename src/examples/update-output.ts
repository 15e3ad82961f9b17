import { alignLines, comparableLines } from './compare-output.ts';
import type { Example, Fence } from './find-examples.ts';

/** What an example printed. */
export interface Printed {
  example: Example;
  text: string;
}

/** The page with its `output` fences rewritten to what was printed; a missing fence is added. */
export function updateOutputs(page: string, printed: readonly Printed[]): string {
  const lineEnd = page.includes('\r\n') ? '\r\n' : '\n';
  const lines = page.split(/\r?\n/);
  // From the last to the first, so that the line numbers of the earlier ones stay true.
  for (const { example, text } of printed.toSorted(
    (a, b) => b.example.fence.firstLine - a.example.fence.firstLine,
  )) {
    const { fence, output } = example;
    const body = updatedBody(output?.text ?? '', text);
    if (body.length === 0 && !output) continue;
    const block = fenceLines(body, indentOf(lines, output ?? fence));
    if (output)
      lines.splice(output.firstLine - 1, output.lastLine - output.firstLine + 1, ...block);
    else lines.splice(fence.lastLine, 0, indentOf(lines, fence).trimEnd(), ...block);
  }
  return lines.join(lineEnd);
}

/** The printed lines, but for lines that the author's `<any>` already covers. */
function updatedBody(expected: string, printed: string): string[] {
  return alignLines(comparableLines(expected), comparableLines(printed)).flatMap((line) => {
    if (line.in === 'both') return [line.expected];
    return line.in === 'printed' ? [line.printed] : [];
  });
}

function fenceLines(body: readonly string[], indent: string): string[] {
  const longest = Math.max(2, ...body.map((line) => /^\s*(`+)/.exec(line)?.[1]?.length ?? 0));
  const marker = '`'.repeat(longest + 1);
  return [`${marker}output`, ...body, marker].map((line) => `${indent}${line}`.trimEnd());
}

/** What stands before the fence on its lines: the indentation of a list, the `>` of a quote. */
function indentOf(lines: readonly string[], { firstLine, column }: Fence): string {
  const before = (lines[firstLine - 1] ?? '').slice(0, column - 1);
  return before.replace(/[^\s>]/g, ' ');
}
