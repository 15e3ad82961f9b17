/**
 * A page with its plain text shortened, line by line: what remains parses to the same blocks, elements and
 * expressions on the same lines, in half of the time. Nothing moves on a line that could hold any
 * of them. Inside a fence, where Markdown sees nothing, nothing can be lost.
 */
export function skeleton(body: string): string {
  const lines: string[] = [];
  let block: string[] = [];
  let isFenced = false;
  for (const line of [...body.split('\n'), '']) {
    const isMarker = /^ *(?:```|~~~)/.test(line);
    if (isMarker) isFenced = !isFenced;
    if (line.trim() !== '') {
      block.push(isFenced && !isMarker ? shortenCode(line) : line);
      continue;
    }
    lines.push(...shortenBlock(block), '');
    block = [];
  }
  return lines.slice(0, -1).join('\n');
}

/**
 * What can begin or end an element, an expression, an attribute, a reference or an import. Without these
 * a line has nothing in it but words, punctuation, emphasis and code spans.
 */
const special = /[<>{}&[\]=]|import|export/i;

/** A line that continues or begins a paragraph, whatever stands around it: no marker of any other block. */
const plainStart = /^ *(?:["'(“„]?[A-Za-z]|\*{1,2}[A-Za-z]|`[^`])/;

/** Lines between two empty ones. */
function shortenBlock(block: readonly string[]): string[] {
  const isPlain = block.every((line) => plainStart.test(line) && !special.test(line));
  // Emphasis and code spans end with their paragraph, so a whole paragraph may go.
  return isPlain
    ? block.map((line, index) => (index === 0 ? `${indentOf(line)}a` : ''))
    : block.map(shortenLine);
}

/** The line with each run of words made one letter; code spans may begin here and end elsewhere. */
function shortenLine(line: string): string {
  if (/^ *#{1,6} /.test(line) && !special.test(line)) return line.replace(/(#+ ).*/, '$1a');
  const marker = /^ *(?:[-*+]|\d+[.)]) (?:\[[ xX]\] )?/.exec(line)?.[0] ?? '';
  const text = line.slice(marker.length);
  return special.test(text) ? line : marker + text.replace(words, 'a');
}

/**
 * A line that looks as if it stood in a fence, all its words shortened. Should it stand in none, every
 * brace, bracket and quote is still there, and its names have become one that nothing allows; only an
 * import or an entity could vanish, and lines with these are kept.
 */
function shortenCode(line: string): string {
  return /&|import|export/i.test(line) ? line : line.replace(words, 'a');
}

const words = /[A-Za-z]+(?:,? [A-Za-z]+)*/g;

function indentOf(line: string): string {
  return /^ */.exec(line)?.[0] ?? '';
}
