import { classesOf, mapElements, type Tree } from './tree.ts';

/** Marks links that leave the site; they open where the reader wants them, so no target. */
export function markExternalLinks(tree: Tree): Tree {
  return mapElements(tree, (node) => {
    const { href } = node.properties;
    if (node.tagName !== 'a' || typeof href !== 'string' || !/^https?:/i.test(href)) return node;
    const className = [...classesOf(node), 'external'];
    return { ...node, properties: { ...node.properties, className, rel: ['noopener'] } };
  });
}
