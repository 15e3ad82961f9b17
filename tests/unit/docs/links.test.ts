import Slugger from 'github-slugger';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, it } from 'vitest';

const documents = [
  '*.md',
  'docs/**/*.md',
  '.github/**/*.md',
  'content/*.md',
  'src/**/*.md',
].flatMap((pattern) => globSync(pattern));
const reading = unified().use(remarkParse).use(remarkGfm).freeze();

function* nodesOf(node: Nodes): Generator<Nodes> {
  yield node;
  for (const child of 'children' in node ? node.children : []) yield* nodesOf(child);
}

function textOf(node: Nodes): string {
  return [...nodesOf(node)].map((part) => ('value' in part ? part.value : '')).join('');
}

/** Addresses of the headings of a document, as GitHub makes them. */
function anchorsOf(file: string): string[] {
  const slugger = new Slugger();
  const nodes = [...nodesOf(reading.parse(readFileSync(file, 'utf8')))];
  return nodes.flatMap((node) => (node.type === 'heading' ? slugger.slug(textOf(node)) : []));
}

it('there are documents to look at', () => {
  expect(documents).toEqual(
    expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'SECURITY.md']),
  );
});

it.each(documents)('links of %s to files and headings of the repository lead there', (file) => {
  const links = [...nodesOf(reading.parse(readFileSync(file, 'utf8')))].flatMap((node) =>
    node.type === 'link' && !/^(?:[a-z]+:|\/)/.test(node.url) ? node.url : [],
  );
  const lost = links.filter((url) => {
    const [path = '', anchor] = url.split('#');
    const target = path === '' ? file : join(dirname(file), path);
    if (!existsSync(target)) return true;
    return (
      anchor !== undefined && !(statSync(target).isFile() && anchorsOf(target).includes(anchor))
    );
  });
  expect(lost).toEqual([]);
});
