import type { Element } from 'hast';
import { element, elementsOf, mapElements, oneLine, textOf, type Tree } from './tree.ts';

/**
 * Puts each table into a part that scrolls by itself and can be reached by keyboard; alignment
 * becomes a class (`align-left`, `align-center`, `align-right`), since pages hold no styles.
 */
export function wrapTables(tree: Tree): Tree {
  return mapElements(tree, (node) => {
    if (node.tagName === 'th' || node.tagName === 'td') return cell(node);
    if (node.tagName !== 'table') return node;
    // Named after its columns, so that several tables of a page can be told apart; a group and not
    // a region, so that they do not fill the list of landmarks.
    const ariaLabel = `Table: ${columnNames(node).join(', ')}`;
    const properties = { className: ['table-scroll'], tabindex: '0', role: 'group', ariaLabel };
    return element('div', properties, [node]);
  });
}

function cell(node: Element): Element {
  const { style, align, ...properties } = node.properties;
  const side = /left|center|right/.exec(`${String(style ?? '')} ${String(align ?? '')}`)?.[0];
  if (side !== undefined) properties['className'] = [`align-${side}`];
  if (node.tagName === 'th') properties['scope'] = 'col';
  return { ...node, properties };
}

function columnNames(table: Element): string[] {
  const headers = [...elementsOf(table)].filter((node) => node.tagName === 'th');
  return headers.map((header) => oneLine(textOf(header))).filter((name) => name !== '');
}
