import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { markdownToMdast, mdxToMdast, type MdastNode } from 'satteri';
import { unified } from 'unified';
import { judgeTree } from './data-only.ts';
import { findingsOf, quote, type Finding } from './finding.ts';
import { parserFeatures } from './parser-features.ts';
import { nodesOfType } from './tree.ts';

/** A page's body as the site will read it, and what two parsers say against it. */
export interface ParsedBody {
  /** Sätteri's tree; when the page is no MDX at all, that of plain Markdown, to go on with. */
  tree: MdastNode;
  findings: Finding[];
}

const remark = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();
const options = { features: parserFeatures, position: true };

/**
 * Parses a page with Sätteri and with remark. They read rare inputs differently, so a page passes only
 * if both call it data. To be run in a process that may crash: Sätteri is native code.
 */
export function parseBody(body: string): ParsedBody {
  const satteri = attempt(() => mdxToMdast(body, options));
  const other = attempt((): Root => remark.parse(body));
  const tree = satteri.tree ?? markdownToMdast(body, options);

  const failure = other.failure ?? satteri.failure;
  const findings = failure ? describeFailure(failure, tree, body) : [];
  if (satteri.tree) findings.push(...judgeTree(satteri.tree));
  for (const finding of other.tree ? judgeTree(other.tree) : []) {
    // One mistake is told once, although the parsers may place it differently within its line.
    const known = findings.some(({ line, rule }) => line === finding.line && rule === finding.rule);
    if (!known) findings.push(finding);
  }
  return { tree, findings };
}

interface Failure {
  line: number;
  column: number;
  reason: string;
}

function attempt<Tree>(parse: () => Tree): { tree?: Tree; failure?: Failure } {
  try {
    return { tree: parse() };
  } catch (error) {
    return { failure: toFailure(error) };
  }
}

/** Both parsers throw errors that know their place, one as fields, the other as `line:column: `. */
function toFailure(error: unknown): Failure {
  const text = error instanceof Error ? error.message : String(error);
  const { line, column, reason } = (typeof error === 'object' ? error : {}) as Partial<Failure>;
  const named = /^(\d+):(\d+)(?:-\d+:\d+)?: /.exec(text);
  return {
    line: line ?? Number(named?.[1] ?? 1),
    column: column ?? Number(named?.[2] ?? 1),
    reason: reason ?? text.slice(named?.[0].length ?? 0),
  };
}

/** A stray brace is reported at the end of the page by the parsers; an author wants to know where it stands. */
function describeFailure(failure: Failure, tree: MdastNode, body: string): Finding[] {
  const { found, error } = findingsOf('syntax');
  const braces = bracesInText(tree, body);
  for (const brace of braces) {
    error(
      brace,
      `${quote(brace.text)} begins an expression, and a page is data`,
      'Put it in `code`, or write \\{ for a brace that is meant as such.',
    );
  }
  if (braces.length > 0) return found;
  error(
    failure,
    sentence(failure.reason),
    /tag|<|name|attribute/.test(failure.reason)
      ? 'Close every element on a level with where it was opened, with blank lines around Markdown inside it. Put other angle brackets into `code`, or write \\<.'
      : 'Put code into `code` or into a fence.',
  );
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

/** The parsers' messages without their asides about code, which pages do not hold. */
function sentence(reason: string): string {
  const text = reason
    .replace(/\s*\((?:note|mdx-jsx|\d+:\d+)[^()]*(?:\([^()]*\)[^()]*)*\)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? 'The page cannot be parsed' : text;
}
