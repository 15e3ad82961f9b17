import { isElement, mapElements, type Tree } from './tree.ts';

/** Gives the authors' hints and solutions the class `fold`; they stay native disclosures. */
export function markFolds(tree: Tree): Tree {
  return mapElements(tree, (node) => {
    if (node.tagName === 'details') {
      return { ...node, properties: { ...node.properties, className: ['fold'] } };
    }
    if (node.tagName !== 'summary') return node;
    // Written over several lines, its text is parsed as a paragraph, which a summary cannot hold.
    const children = node.children.flatMap((child) =>
      isElement(child, 'p') ? child.children : [child],
    );
    return { ...node, children };
  });
}
