import type { MdastNode } from 'satteri';
import { findingsOf, type Finding } from './finding.ts';
import { limits } from './limits.ts';
import type { SourcePage } from './source-page.ts';
import { nodesOf, nodesOfType, oneLine, textOf } from './tree.ts';

/** Sizes that must be known before a parser sees the page. Any finding keeps it from being parsed. */
export function checkSourceLimits({ lines }: SourcePage): Finding[] {
  const { found, error } = findingsOf('limits');
  const tooLong = lines.findIndex((line) => line.length > limits.lineLength);
  if (tooLong !== -1) {
    error(
      { line: tooLong + 1, column: limits.lineLength + 1 },
      `The line has ${lines[tooLong]?.length} characters, at most ${limits.lineLength} are allowed`,
      'Break it; leave out long data.',
    );
  }
  const tooDeep = lines.findIndex((line) => containerDepth(line) > limits.depth);
  if (tooDeep !== -1) {
    error(
      { line: tooDeep + 1, column: 1 },
      `The line is nested more than ${limits.depth} levels deep`,
      'Take lists and quotes out of one another.',
    );
  }
  return found;
}

/** Sizes of what was parsed. */
export function checkTreeLimits(tree: MdastNode): Finding[] {
  const { found, error } = findingsOf('limits');
  const headings = nodesOfType(tree, 'heading');
  const links = [...nodesOf(tree)].map(({ node }) => node).filter(isLink);
  const [extraHeading, extraLink] = [headings[limits.headings], links[limits.links]];
  if (extraHeading) {
    error(
      extraHeading,
      `The page has more than ${limits.headings} headings`,
      'Make two pages of it.',
    );
  }
  if (extraLink) {
    error(extraLink, `The page has more than ${limits.links} links`, 'Make two pages of it.');
  }
  for (const heading of headings) {
    const { length } = oneLine(textOf(heading));
    if (length <= limits.headingLength) continue;
    error(
      heading,
      `The heading has ${length} characters, at most ${limits.headingLength} are allowed`,
      'Say less in the heading and more below it.',
    );
  }
  return found;
}

function isLink({ type }: MdastNode): boolean {
  return type === 'link' || type === 'linkReference' || type === 'definition';
}

/** How many quotes and list items a line opens. */
function containerDepth(line: string): number {
  const markers = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/.exec(line)?.[0] ?? '';
  return markers.match(/>|[-*+]|\d+/g)?.length ?? 0;
}
