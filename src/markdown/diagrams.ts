import { createHash } from 'node:crypto';
import type { Element, ElementContent } from 'hast';
import { drawDiagram } from './diagram-drawing.ts';
import { captionAfter } from './image-figures.ts';
import { PageError } from './page-error.ts';
import {
  classesOf,
  element,
  isElement,
  mapSiblings,
  textOf,
  type Page,
  type Tree,
} from './tree.ts';

/** Wider drawings than this (a text column) are put into a part that scrolls by itself. */
const columnWidth = 640;

/**
 * Draws each Mermaid fence while the page is built. The emphasised paragraph after it becomes the
 * caption, which also names the drawing for those who do not see it; the source stays readable.
 */
export function drawDiagrams(tree: Tree, page: Page): Tree {
  let count = 0;
  return mapSiblings(tree, (siblings) => {
    const drawn: ElementContent[] = [];
    for (let at = 0; at < siblings.length; at += 1) {
      const node = siblings[at];
      if (node === undefined) continue;
      const source = mermaidSource(node);
      if (source === undefined) {
        drawn.push(node);
        continue;
      }
      const caption = captionAfter(siblings, at);
      count += 1;
      drawn.push(diagramFigure(source, caption?.children, count, node, page));
      if (caption !== undefined) at = caption.index;
    }
    return drawn;
  });
}

function mermaidSource(node: ElementContent): string | undefined {
  if (!isElement(node, 'pre')) return undefined;
  const [code] = node.children;
  if (!isElement(code, 'code') || !classesOf(code).includes('language-mermaid')) return undefined;
  return textOf(code).trimEnd();
}

function diagramFigure(
  source: string,
  caption: ElementContent[] | undefined,
  count: number,
  node: ElementContent,
  page: Page,
): Element {
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 6);
  const id = `diagram-${count}-${hash}`;
  const drawing = draw(source, id, node, page);
  const name =
    caption === undefined ? { ariaLabel: 'Diagram' } : { ariaLabelledBy: [`${id}-caption`] };
  const svg = {
    ...drawing,
    properties: { ...drawing.properties, className: ['diagram'], role: 'img', ...name },
  };
  const isWide = Number(drawing.properties['width']) > columnWidth;
  // A group and not a region: a page with many drawings should not fill the list of landmarks.
  const scroll = isWide ? { tabindex: '0', role: 'group', ariaLabel: 'Diagram' } : {};
  return element('figure', { className: ['diagram'] }, [
    element('div', { className: ['diagram-scroll'], dataPagefindIgnore: '', ...scroll }, [svg]),
    element('details', { className: ['diagram-source'], dataPagefindIgnore: '' }, [
      element('summary', {}, ['Diagram as text']),
      element('pre', { tabindex: '0' }, [element('code', {}, [source])]),
    ]),
    ...(caption === undefined ? [] : [element('figcaption', { id: `${id}-caption` }, caption)]),
  ]);
}

function draw(source: string, id: string, node: ElementContent, page: Page): Element {
  try {
    return drawDiagram(source, id);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new PageError(
      page,
      node,
      `the mermaid diagram cannot be drawn. ${reason} Flowcharts, sequence, state, class and ER ` +
        'diagrams and bar charts (xychart-beta) are known; the first line says which it is.',
    );
  }
}
