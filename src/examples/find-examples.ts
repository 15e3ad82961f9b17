import type { Code, Nodes, Parents } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { runLanguages, type RunLanguage } from './run-languages.ts';

/** A fence marked `run`, and what its author says it prints. */
export interface Example {
  file: string;
  language: RunLanguage;
  source: string;
  fence: Fence;
  /** The `output` fence that follows; without one the example prints nothing. */
  output: Fence | undefined;
}

/** A fenced block as it stands in the file. */
export interface Fence {
  text: string;
  /** Lines of the opening and the closing marker, from 1. */
  firstLine: number;
  lastLine: number;
  /** Column of the opening marker, from 1. */
  column: number;
}

// Plain Markdown, not MDX: an author's stray brace must not hide all examples of the page.
const parser = unified().use(remarkParse).use(remarkFrontmatter);

/** The runnable examples of a page, in order. */
export function findExamples(file: string, text: string): Example[] {
  const examples: Example[] = [];
  visit(parser.parse(text));
  return examples;

  function visit(parent: Nodes): void {
    if (!('children' in parent)) return;
    parent.children.forEach((node, index) => {
      if (node.type !== 'code') return visit(node);
      const language = runLanguages.find((name) => name === node.lang);
      if (language === undefined || !isRun(node)) return;
      const fence = toFence(node);
      examples.push({
        file,
        language,
        source: node.value,
        fence,
        output: outputAfter(parent, index),
      });
    });
  }
}

function isRun(node: Code): boolean {
  return (node.meta ?? '').split(/\s+/).includes('run');
}

function outputAfter(parent: Parents, index: number): Fence | undefined {
  const next = parent.children[index + 1];
  return next?.type === 'code' && next.lang === 'output' ? toFence(next) : undefined;
}

function toFence({ value, position }: Code): Fence {
  if (!position) throw new Error('A parsed fence has a position');
  const { start, end } = position;
  return { text: value, firstLine: start.line, lastLine: end.line, column: start.column };
}
