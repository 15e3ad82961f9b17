import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { judgeTree } from './data-only.ts';
import type { Finding } from './finding.ts';
import { skeleton } from './skeleton.ts';
import { describeSyntax, toSyntaxFailure } from './syntax-failure.ts';

const remark = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMdx)
  .use(withoutAutolinks)
  .freeze();

/**
 * What remark says against a page's body. It reads rare inputs differently from Sätteri, so a page
 * passes only if both call it data: what one of them would run cannot hide from the other.
 */
export function secondOpinion(body: string): Finding[] {
  let tree: Root;
  try {
    tree = remark.parse(skeleton(body));
  } catch (error) {
    return [describeSyntax(toSyntaxFailure(error))];
  }
  return judgeTree(tree);
}

/** Addresses that are links by themselves take a quarter of the time, and can never be code. */
function withoutAutolinks(this: Processor): void {
  const data = this.data();
  const autolinks = ['wwwAutolink', 'protocolAutolink', 'emailAutolink'];
  (data.micromarkExtensions ??= []).push({ disable: { null: autolinks } });
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .filter((extension) => !('transforms' in extension));
}
