import { markdownToMdast, mdxToMdast, type MdastNode } from 'satteri';
import { judgeTree } from './data-only.ts';
import { findingsOf, quote, type Finding } from './finding.ts';
import { parserFeatures } from './parser-features.ts';
import { describeSyntax, toSyntaxFailure, type SyntaxFailure } from './syntax-failure.ts';
import { nodesOfType } from './tree.ts';

/** A page's body as the site will read it, and what is to be said against it. */
export interface ParsedBody {
  /** When the page is no MDX at all, the tree of it as plain Markdown, to go on with. */
  tree: MdastNode;
  findings: Finding[];
}

const options = { features: parserFeatures, position: true };

/** Parses a page as the site does. To be run in a process that may crash: Sätteri is native code. */
export function parseBody(body: string): ParsedBody {
  try {
    const tree = mdxToMdast(body, options);
    return { tree, findings: judgeTree(tree) };
  } catch (error) {
    const tree = markdownToMdast(body, options);
    return { tree, findings: describeFailure(toSyntaxFailure(error), tree, body) };
  }
}

/** A stray brace is reported at the end of the page by the parser; an author wants to know where it stands. */
function describeFailure(failure: SyntaxFailure, tree: MdastNode, body: string): Finding[] {
  const braces = bracesInText(tree, body);
  if (braces.length === 0) return [describeSyntax(failure)];
  const { found, error } = findingsOf('syntax');
  for (const brace of braces) {
    error(
      brace,
      `${quote(brace.text)} begins an expression, and a page is data`,
      'Put it in `code`, or write \\{ for a brace that is meant as such.',
    );
  }
  return found;
}

function bracesInText(tree: MdastNode, body: string) {
  return nodesOfType(tree, 'text').flatMap(({ position }) => {
    if (position?.start.offset === undefined || position.end.offset === undefined) return [];
    const { start } = position;
    const source = body.slice(position.start.offset, position.end.offset);
    return [...source.matchAll(/(?<!\\)\{[^\n]{0,20}/g)].map(({ index, 0: text }) => {
      const before = source.slice(0, index).split('\n');
      const last = before.at(-1) ?? '';
      return {
        text,
        line: start.line + before.length - 1,
        column: before.length > 1 ? last.length + 1 : start.column + last.length,
      };
    });
  });
}
