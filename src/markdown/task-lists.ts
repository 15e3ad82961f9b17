import type { Element, ElementContent } from 'hast';
import { element, isElement, mapElements, type Tree } from './tree.ts';

/** Gives each box of a task list, as in acceptance criteria, its text as a name. */
export function labelTasks(tree: Tree): Tree {
  return mapElements(tree, (node) => {
    const holdsText = node.tagName === 'li' || node.tagName === 'p';
    return holdsText && node.children.some(isBox) ? labelled(node) : node;
  });
}

/** The text ends where a list or another block begins, which no label may hold. */
function labelled(node: Element): Element {
  const block = node.children.findIndex((child) => isElement(child, ...blocks));
  const end = block === -1 ? node.children.length : block;
  const label = element('label', {}, node.children.slice(0, end));
  return { ...node, children: [label, ...node.children.slice(end)] };
}

function isBox(node: ElementContent): boolean {
  return isElement(node, 'input') && node.properties['type'] === 'checkbox';
}

const blocks = ['p', 'ul', 'ol', 'pre', 'figure', 'div', 'table', 'blockquote', 'aside', 'details'];
