import type { AlignedLine } from './compare-output.ts';

const context = 3;
const mostLines = 60;

/** A small unified diff: `-` stands in the page, `+` was printed. */
export function formatDifference(lines: readonly AlignedLine[]): string {
  const near = lines.map((_, index) =>
    lines
      .slice(Math.max(0, index - context), index + context + 1)
      .some(({ in: side }) => side !== 'both'),
  );
  const shown: string[] = [];
  lines.forEach((line, index) => {
    if (!near[index]) return;
    if (!near[index - 1]) shown.push(`@@ line ${placeInExpected(lines, index)} @@`);
    shown.push(formatLine(line));
  });
  const more = shown.length - mostLines;
  return [...shown.slice(0, mostLines), ...(more > 0 ? [`… and ${more} more lines`] : [])].join(
    '\n',
  );
}

/** Line of the expected text, from 1, at which an aligned line stands. */
export function placeInExpected(lines: readonly AlignedLine[], index: number): number {
  return lines.slice(0, index).filter(({ in: side }) => side !== 'printed').length + 1;
}

function formatLine(line: AlignedLine): string {
  if (line.in === 'both') return ` ${line.expected}`;
  return line.in === 'expected' ? `-${line.expected}` : `+${line.printed}`;
}
