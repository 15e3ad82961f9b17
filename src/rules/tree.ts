import type { MdastNode } from 'satteri';

/** Every node of a tree in document order, with its depth. Never recursive: depth is not trusted. */
export function* nodesOf(root: MdastNode): Generator<{ node: MdastNode; depth: number }> {
  const open: { node: MdastNode; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    yield next;
    const { node, depth } = next;
    if (!('children' in node)) continue;
    for (const child of node.children.toReversed()) open.push({ node: child, depth: depth + 1 });
  }
}

/** The nodes of one type. */
export function nodesOfType<Type extends MdastNode['type']>(
  root: MdastNode,
  type: Type,
): Extract<MdastNode, { type: Type }>[] {
  const found: Extract<MdastNode, { type: Type }>[] = [];
  for (const { node } of nodesOf(root)) {
    if (node.type === type) found.push(node as Extract<MdastNode, { type: Type }>);
  }
  return found;
}

/** The text of a node as a reader sees it. */
export function textOf(node: MdastNode): string {
  let text = '';
  for (const { node: part } of nodesOf(node)) {
    if (part.type === 'text' || part.type === 'inlineCode' || part.type === 'code')
      text += part.value;
    else if (part.type === 'image' || part.type === 'imageReference') text += part.alt ?? '';
    else if (part.type === 'break') text += ' ';
  }
  return text;
}

/** Text with runs of space made one. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** How many words a text has. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
