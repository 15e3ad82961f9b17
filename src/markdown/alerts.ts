import type { Element, ElementContent } from 'hast';
import { element, isBlank, isElement, mapElements, type Tree } from './tree.ts';

const kinds = ['Note', 'Tip', 'Important', 'Warning', 'Caution'] as const;

/**
 * GitHub's alerts, `> [!NOTE]` and its four siblings, become asides with their kind as a title. Their
 * role is a note: as plain asides they would be landmarks inside the sections around them.
 */
export function buildAlerts(tree: Tree): Tree {
  return mapElements(tree, (node) => {
    if (node.tagName !== 'blockquote') return node;
    const [first, ...others] = node.children.filter((child) => !isBlank(child));
    if (!isElement(first, 'p')) return node;
    const [marker, ...inline] = first.children;
    const match = marker?.type === 'text' ? markerPattern.exec(marker.value) : null;
    const kind = kinds.find((each) => each.toUpperCase() === match?.[1]);
    if (match === null || kind === undefined) return node;
    const rest: ElementContent[] =
      match[2] === undefined || match[2] === ''
        ? inline
        : [{ type: 'text', value: match[2] }, ...inline];
    const opening: Element[] = rest.length === 0 ? [] : [{ ...first, children: rest }];
    return element(
      'aside',
      { className: ['alert', kind.toLowerCase()], role: 'note', ariaLabel: kind },
      [element('p', { className: ['alert-title'] }, [kind]), ...opening, ...others],
    );
  });
}

/** The marker stands alone on the first line, as GitHub demands. */
const markerPattern = /^\[!([A-Z]+)\][ \t]*(?:\n([^]*))?$/;
