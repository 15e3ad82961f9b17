/** A line of two aligned texts: in both, only expected, or only printed. */
export type AlignedLine =
  | { in: 'both'; expected: string; printed: string }
  | { in: 'expected'; expected: string }
  | { in: 'printed'; printed: string };

/** Stands in an `output` fence for a part of a line that changes from run to run. */
export const wildcard = '<any>';

/** Lines as they are compared: without trailing white space and final empty lines. */
export function comparableLines(text: string): string[] {
  const lines = text.split(/\r?\n/).map((line) => line.trimEnd());
  while (lines.at(-1) === '') lines.pop();
  return lines;
}

/** Whether a printed line is what the expected one says; `<any>` stands for any characters. */
export function lineMatches(expected: string, printed: string): boolean {
  const [first = '', ...rest] = expected.split(wildcard);
  const last = rest.pop();
  if (last === undefined) return expected === printed;
  if (!printed.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = printed.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return printed.length - last.length >= at && printed.endsWith(last);
}

/** Pairs the lines of both texts so that as many as possible match. */
export function alignLines(expected: readonly string[], printed: readonly string[]): AlignedLine[] {
  const [rows, columns] = [expected.length, printed.length];
  if (rows * columns > 4_000_000) return alignInPlace(expected, printed);

  // longest[i][j]: most pairs that can be made of the lines from i and from j on
  const longest = Array.from({ length: rows + 1 }, () => new Uint32Array(columns + 1));
  const at = (i: number, j: number) => longest[i]?.[j] ?? 0;
  const matches = (i: number, j: number) => lineMatches(expected[i] ?? '', printed[j] ?? '');
  for (let i = rows - 1; i >= 0; i--) {
    const row = longest[i];
    for (let j = columns - 1; row && j >= 0; j--) {
      row[j] = matches(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }

  const lines: AlignedLine[] = [];
  let [i, j] = [0, 0];
  while (i < rows || j < columns) {
    if (i < rows && j < columns && matches(i, j)) {
      lines.push({ in: 'both', expected: expected[i++] ?? '', printed: printed[j++] ?? '' });
    } else if (i < rows && (j === columns || at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ in: 'expected', expected: expected[i++] ?? '' });
    } else {
      lines.push({ in: 'printed', printed: printed[j++] ?? '' });
    }
  }
  return lines;
}

/** For texts too long to align: line by line, as they stand. */
function alignInPlace(expected: readonly string[], printed: readonly string[]): AlignedLine[] {
  return Array.from({ length: Math.max(expected.length, printed.length) }).flatMap(
    (_, index): AlignedLine[] => {
      const [left, right] = [expected[index], printed[index]];
      if (left === undefined) return right === undefined ? [] : [{ in: 'printed', printed: right }];
      if (right === undefined) return [{ in: 'expected', expected: left }];
      return lineMatches(left, right)
        ? [{ in: 'both', expected: left, printed: right }]
        : [
            { in: 'expected', expected: left },
            { in: 'printed', printed: right },
          ];
    },
  );
}
