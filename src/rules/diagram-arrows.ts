/**
 * Lines of a Mermaid source that draw an arrow. The drawer skips a line that it cannot read without
 * a word, so a drawing with fewer arrows than this is not what its author wrote.
 */
export function arrowLines(source: string): string[] {
  const [header = '', ...lines] = source
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('%%'));
  // A chart has no arrows, and its numbers may be negative.
  if (header.startsWith('xychart')) return [];
  return lines.filter((line) => !isOther.test(line) && arrow.test(withoutText(line)));
}

/** Statements whose free text may hold an arrow. */
const isOther =
  /^(title|note|alt|else|loop|opt|par|and|critical|option|break|rect|participant|actor|subgraph|end|class|state|direction)\b/i;

/** `--`, `==`, `-.`, `..` and `->` begin or are an arrow in each of the notations. */
const arrow = /--|==|-\.|\.\.|->|-x|-\)/;

/** The line without what stands in quotes, boxes, arrow labels and after a colon. */
function withoutText(line: string): string {
  return line
    .replace(/"[^"]*"/g, '')
    .replace(/([>-])\|[^|]*\|/g, '$1')
    .replace(/\[[^[\]]*\]|\([^()]*\)|\{[^{}]*\}/g, '')
    .replace(/:.*$/, '');
}
