import type { ElementContent } from 'hast';
import { classesOf, element, isElement, oneLine, textOf, type Tree } from './tree.ts';

/** Headings whose part of the page is a section of its own, and the class it gets. */
const sections: ReadonlyMap<string, string> = new Map([
  ['Common mistakes', 'mistakes'],
  ['Exercise', 'exercise'],
  ['Check yourself', 'check-yourself'],
]);

/** Wraps each of these headings with all that follows until the next heading of its level. */
export function wrapSections(tree: Tree): Tree {
  const children: ElementContent[] = [];
  let open: ElementContent[] = children;
  for (const node of tree.children) {
    if (isElement(node, 'h2') || isFootnotes(node)) open = children;
    const name = isElement(node, 'h2') ? sections.get(oneLine(textOf(node))) : undefined;
    if (isElement(node, 'h2') && name !== undefined) {
      const id = String(node.properties['id']);
      const section = element('section', { className: [name], ariaLabelledBy: [id] });
      children.push(section);
      open = section.children;
    }
    open.push(node);
  }
  return { ...tree, children };
}

function isFootnotes(node: ElementContent): boolean {
  return isElement(node, 'section') && classesOf(node).includes('footnotes');
}
