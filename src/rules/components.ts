import type { MdastNode } from 'satteri';
import { findingsOf, placeOf, type Finding } from './finding.ts';
import type { ParsedPage } from './parsed-page.ts';
import { textOf } from './tree.ts';
import { vocabulary } from './vocabulary.ts';

/** How the allowed elements stand in one another; whether they are allowed is said by `judgeTree`. */
export function checkComponents({ tree }: ParsedPage): Finding[] {
  const { found, error } = findingsOf('components');
  visit(tree, undefined);
  return found;

  // Recursion is safe here: the tree has passed the limit of depth.
  function visit(node: MdastNode, parentName: string | undefined): void {
    if (!('children' in node)) return;
    const name = elementName(node);
    const rule = name === undefined ? undefined : vocabulary.get(name);
    if (name !== undefined && rule) {
      const hint = `Write it as ${rule.example}.`;
      if (rule.parent !== undefined && rule.parent !== parentName) {
        error(node, `\`<${name}>\` stands outside of \`<${rule.parent}>\``, hint);
      }
      if (textOf(node).trim() === '')
        error(node, `\`<${name}>\` is empty`, 'Fill it, or take it out.');
      if (rule.firstChild !== undefined) checkFirstChild(node, name, rule.firstChild, hint);
      const block = rule.holds === 'text' ? node.children.find(isBlock) : undefined;
      if (block) error(placeOf(block), `\`<${name}>\` holds more than a run of text`, hint);
      if (node.type === 'mdxJsxTextElement' && rule.holds === 'blocks') {
        error(node, `\`<${name}>\` stands within a line of text`, 'Put it on a line of its own.');
      }
    }
    const inner = name ?? (node.type === 'paragraph' ? parentName : undefined);
    for (const child of node.children) visit(child, inner);
  }

  function checkFirstChild(node: MdastNode, name: string, wanted: string, hint: string): void {
    const children = 'children' in node ? node.children.flatMap(unwrapParagraph) : [];
    const [first, ...rest] = children.filter(
      (child) => child.type !== 'text' || child.value.trim() !== '',
    );
    if (!first || elementName(first) !== wanted) {
      error(node, `\`<${name}>\` does not begin with \`<${wanted}>\``, hint);
    }
    const second = rest.find((child) => elementName(child) === wanted);
    if (second) error(second, `\`<${name}>\` has \`<${wanted}>\` twice`, 'Keep one of the two.');
  }
}

function elementName(node: MdastNode): string | undefined {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined;
  return node.name ?? '';
}

/** An element on lines of its own between text is parsed as part of a paragraph. */
function unwrapParagraph(node: MdastNode): MdastNode[] {
  return node.type === 'paragraph' ? node.children : [node];
}

function isBlock(node: MdastNode): boolean {
  // An element written over several lines has its text in a paragraph, which the build takes out.
  return ['list', 'blockquote', 'code', 'table', 'heading', 'thematicBreak'].includes(node.type);
}
