import type { Element, ElementContent } from 'hast';
import { element, isBlank, isElement, mapSiblings, type Tree } from './tree.ts';

/** A picture alone in its paragraph, with an emphasised paragraph after it, becomes a figure. */
export function captionImages(tree: Tree): Tree {
  return mapSiblings(tree, (siblings) => {
    const figures: ElementContent[] = [];
    for (let at = 0; at < siblings.length; at += 1) {
      const node = siblings[at];
      if (node === undefined) continue;
      const image = onlyChild(node, 'p', 'img');
      const caption = image === undefined ? undefined : captionAfter(siblings, at);
      if (image === undefined || caption === undefined) {
        figures.push(node);
        continue;
      }
      const text = element('figcaption', {}, caption.children);
      figures.push(element('figure', { className: ['picture'] }, [image, text]));
      at = caption.index;
    }
    return figures;
  });
}

/** What a wholly emphasised paragraph after this place says, and where it stands. */
export function captionAfter(
  siblings: readonly ElementContent[],
  at: number,
): { children: ElementContent[]; index: number } | undefined {
  const index = siblings.findIndex((node, place) => place > at && !isBlank(node));
  const next = siblings[index];
  const emphasis = next === undefined ? undefined : onlyChild(next, 'p', 'em');
  return emphasis === undefined ? undefined : { children: emphasis.children, index };
}

function onlyChild(node: ElementContent, outer: string, inner: string): Element | undefined {
  if (!isElement(node, outer)) return undefined;
  const [child, ...others] = node.children.filter((each) => !isBlank(each));
  return others.length === 0 && isElement(child, inner) ? child : undefined;
}
