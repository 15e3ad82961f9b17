import Slugger from 'github-slugger';
import type { Element } from 'hast';
import { element, elementsOf, isElement, mapElements, oneLine, textOf, type Tree } from './tree.ts';

/**
 * Gives each heading its id. Astro does the same later with the same slugger, but sections and links
 * need the ids now. The heading of the footnotes has one from the parser, and keeps it.
 */
export function identifyHeadings(tree: Tree): Tree {
  const slugger = new Slugger();
  const given = new Set(headingsOf(tree).flatMap(({ properties }) => properties['id'] ?? []));
  // From the first heading to the last, since a repeated title gets the next free number.
  const identify = <Parent extends Tree | Element>(parent: Parent): Parent => ({
    ...parent,
    children: parent.children.map((node) => {
      if (node.type !== 'element') return node;
      if (!isHeading(node)) return identify(node);
      if (typeof node.properties['id'] === 'string') return node;
      let id = slugger.slug(textOf(node));
      while (given.has(id)) id = slugger.slug(textOf(node));
      return { ...node, properties: { ...node.properties, id } };
    }),
  });
  return identify(tree);
}

/**
 * Puts a link to itself beside each heading from h2 to h4. Beside and not inside, because the name
 * of a link inside is read out as part of the heading. The link has no text (the style sheet draws
 * its sign), so nothing of it reaches search.
 */
export function linkHeadings(tree: Tree): Tree {
  return mapElements(tree, (node) => {
    const id = node.properties['id'];
    if (!isElement(node, 'h2', 'h3', 'h4') || typeof id !== 'string') return node;
    if (id === 'footnote-label') return node;
    const link = element('a', {
      className: ['heading-link'],
      href: `#${id}`,
      ariaLabel: `Link to section “${oneLine(textOf(node))}”`,
      dataPagefindIgnore: '',
    });
    return element('div', { className: ['heading', `level-${node.tagName.slice(1)}`] }, [
      node,
      link,
    ]);
  });
}

function isHeading(node: Element): boolean {
  return /^h[1-6]$/.test(node.tagName);
}

function headingsOf(tree: Tree): Element[] {
  return [...elementsOf(tree)].filter(isHeading);
}
