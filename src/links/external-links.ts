import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Nodes } from 'mdast';
import type { Position } from '../problems/problem.ts';

/** An address of another site, and where the text names it. */
export interface ExternalLink extends Position {
  url: string;
}

// Elements and expressions of MDX do not matter here: links are the same in plain Markdown.
const reading = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze();

/** The links of a page or a document to other sites, the resources of its front matter included. */
export function externalLinks(text: string): ExternalLink[] {
  return [...linksIn(reading.parse(text))].filter(({ url }) => /^https?:\/\//.test(url));
}

function* linksIn(node: Nodes): Generator<ExternalLink> {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  if (node.type === 'link' || node.type === 'definition') yield { url: node.url, line, column };
  if (node.type === 'yaml') {
    for (const [index, content] of node.value.split('\n').entries()) {
      const found = /^ *(?:- )?url: *(["']?)(\S+?)\1 *$/.exec(content);
      const url = found?.[2];
      // The first line of the front matter is the one after the marker.
      if (url !== undefined)
        yield { url, line: line + 1 + index, column: content.indexOf(url) + 1 };
    }
  }
  for (const child of 'children' in node ? node.children : []) yield* linksIn(child);
}
