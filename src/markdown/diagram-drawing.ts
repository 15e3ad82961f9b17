import { renderMermaidSVG } from 'beautiful-mermaid';
import type { Element, ElementContent, Properties } from 'hast';
import { htmlToHast } from 'satteri';
import { arrowLines } from '../rules/diagram-arrows.ts';
import { classesOf, element, elementsOf, isBlank, plainTree, textOf } from './tree.ts';

/**
 * Draws a Mermaid source as an SVG element that holds no style, no class that the site might use
 * otherwise, and no colour of its own. Every colour is a variable that the style sheet defines for
 * both themes:
 *
 * - `--diagram-text`: all labels. The drawer mixes lighter shades for labels on arrows, types and
 *   axes that fall below a contrast of 4.5, so every shade of text is this one;
 * - `--diagram-line`, `--diagram-arrow`: connections and their heads (contrast 3 to the page);
 * - `--diagram-node`, `--diagram-node-border`: boxes;
 * - `--diagram-group`, `--diagram-group-header`: boxes around boxes, title rows of classes and tables;
 * - `--diagram-divider`: thin lines inside boxes, frames of labels, grid of a chart;
 * - `--diagram-badge`: behind PK and FK in an entity;
 * - `--diagram-background`: behind labels on lines and inside hollow arrow heads: the page's own;
 * - `--diagram-series-1` to `--diagram-series-4`: bars and lines of a chart.
 *
 * @param prefix keeps ids of several drawings on a page apart
 */
export function drawDiagram(source: string, prefix: string): Element {
  const drawing = htmlToHast(renderMermaidSVG(readable(source), { padding: 8 }), {
    fragment: true,
  });
  const svg = drawing.type === 'root' ? plainTree(drawing).children[0] : undefined;
  if (svg?.type !== 'element') throw new Error('Nothing was drawn.');
  refuseLostArrows(source, svg);
  const references = [...elementsOf(svg)]
    .flatMap(({ properties }) => Object.values(properties))
    .flatMap((value) => /^url\(#(.+)\)$/.exec(String(value))?.[1] ?? []);
  const [clean] = cleaned(svg, { prefix, references: new Set(references) });
  if (clean?.type !== 'element') throw new Error('Nothing was drawn.');
  return { ...clean, children: [...gridLines(svg), ...clean.children] };
}

interface Cleaning {
  prefix: string;
  /** Ids that something refers to; the drawer defines every kind of arrow head it knows. */
  references: ReadonlySet<string>;
}

/** The drawer does not know `}o`, "zero or many" on the left side; it draws the same for `{o`. */
function readable(source: string): string {
  return source.trimStart().startsWith('erDiagram')
    ? source.replace(/\}o(?=--|\.\.)/g, '{o')
    : source;
}

function refuseLostArrows(source: string, svg: Element): void {
  const kinds = ['edge', 'message', 'class-relationship', 'er-relationship'];
  const drawn = [...elementsOf(svg)].filter((node) =>
    classesOf(node).some((name) => kinds.includes(name)),
  );
  const lines = arrowLines(source);
  if (drawn.length >= lines.length) return;
  throw new Error(
    `${lines.length} lines hold an arrow but only ${drawn.length} arrows were drawn. ` +
      'Look for a bracket that is not closed or an arrow of another kind of diagram.',
  );
}

/** The drawer's own variables, and the role that each plays here. */
const roles: ReadonlyMap<string, string> = new Map([
  ['--fg', 'text'],
  ['--_text', 'text'],
  ['--_text-sec', 'text'],
  ['--_text-muted', 'text'],
  ['--_text-faint', 'text'],
  ['--_line', 'line'],
  ['--_arrow', 'arrow'],
  ['--_node-fill', 'node'],
  ['--_node-stroke', 'node-border'],
  ['--_group-fill', 'group'],
  ['--_group-hdr', 'group-header'],
  ['--_inner-stroke', 'divider'],
  ['--_key-badge', 'badge'],
  ['--bg', 'background'],
]);

const shapes: ReadonlySet<string> = new Set(
  'svg defs marker g path line polyline polygon rect circle ellipse text tspan'.split(' '),
);

/** Geometry and type; names, sources and hooks for scripts that the drawer writes are left out. */
const attributes: ReadonlySet<string> = new Set(
  (
    'viewBox width height x y x1 y1 x2 y2 cx cy r rx ry d points transform dx dy ' +
    'textAnchor dominantBaseline fontSize fontWeight textDecoration ' +
    'fill fillOpacity stroke strokeWidth strokeDashArray strokeLineCap strokeLineJoin opacity ' +
    'markerStart markerEnd markerWidth markerHeight refX refY orient'
  ).split(' '),
);

const smallestText = 12;

function cleaned(node: Element, cleaning: Cleaning): ElementContent[] {
  const { tagName } = node;
  const { prefix, references } = cleaning;
  if (tagName === 'style') return [];
  if (!shapes.has(tagName))
    throw new Error(`The drawer made a <${tagName}>, which is unknown here.`);
  // What the drawer writes into an entity without attributes.
  if (tagName === 'text' && textOf(node) === '(no attributes)') return [];
  const id = node.properties['id'];
  if (tagName === 'marker' && !references.has(String(id))) return [];
  const classes = classesOf(node);
  // A wash behind a line of a chart, and the dots of its grid, which become lines.
  if (classes.includes('xychart-line-shadow') || classes.includes('xychart-grid')) return [];

  const properties: Properties = seriesProperties(classes);
  if (tagName === 'text') properties['fill'] ??= 'var(--diagram-text)';
  for (const [name, value] of Object.entries(node.properties)) {
    if (!attributes.has(name) || value === null || value === undefined) continue;
    properties[name] = cleanValue(name, String(value), prefix);
  }
  if (typeof id === 'string') properties['id'] = `${prefix}-${id}`;
  if (classes.includes('mono')) properties['className'] = ['diagram-mono'];

  const children = node.children
    .filter((child) => tagName === 'text' || tagName === 'tspan' || !isBlank(child))
    .flatMap((child) => {
      if (child.type === 'element') return cleaned(child, cleaning);
      return child.type === 'text' ? [child] : [];
    });
  if (tagName === 'defs' && children.length === 0) return [];
  if (tagName === 'g' && Object.keys(properties).length === 0) return children;
  return [{ type: 'element', tagName, properties, children }];
}

function cleanValue(name: string, value: string, prefix: string): string {
  if (name === 'fill' || name === 'stroke') return colour(value);
  if (name === 'fontSize') return String(Math.max(smallestText, Number.parseFloat(value)));
  if (value.startsWith('url(#')) return value.replace('url(#', `url(#${prefix}-`);
  // A hundredth of a pixel is finer than any screen.
  return value.replace(/-?\d+\.\d{3,}/g, (number) =>
    String(Math.round(Number(number) * 100) / 100),
  );
}

function colour(value: string): string {
  if (value === 'none' || value === 'transparent') return 'none';
  const variable = /^var\((--[\w-]+)\)$/.exec(value)?.[1] ?? '';
  const role = roles.get(variable);
  if (role === undefined) {
    throw new Error(
      `It sets the colour "${value}", which one of the two themes would hide. ` +
        'Leave out style, classDef and linkStyle: the site colours diagrams.',
    );
  }
  return `var(--diagram-${role})`;
}

/** The drawer colours charts by a style sheet of its own, which these attributes replace. */
function seriesProperties(classes: readonly string[]): Properties {
  const kind = classes.find((name) => /^xychart-(?!color-)/.test(name))?.slice('xychart-'.length);
  const index = classes.find((name) => name.startsWith('xychart-color-'))?.match(/\d+$/)?.[0];
  const series = `var(--diagram-series-${(Number(index ?? 0) % seriesCount) + 1})`;
  switch (kind) {
    case 'bar':
      return { fill: series };
    case 'line':
    case 'legend-line':
      return {
        fill: 'none',
        stroke: series,
        strokeWidth: '2.5',
        strokeLineCap: 'round',
        strokeLineJoin: 'round',
      };
    case 'dot':
      return { fill: series, stroke: 'var(--diagram-background)', strokeWidth: '2' };
    default:
      return {};
  }
}

const seriesCount = 4;

/** One line for each row of dots that the drawer puts behind a chart. */
function gridLines(svg: Element): Element[] {
  const rows = new Map<string, number[]>();
  for (const node of elementsOf(svg)) {
    if (!classesOf(node).includes('xychart-grid')) continue;
    const { properties } = node;
    const row = String(properties['cy']);
    rows.set(row, [...(rows.get(row) ?? []), Number(properties['cx'])]);
  }
  return [...rows].map(([y, dots]) =>
    element('line', {
      x1: String(Math.min(...dots)),
      x2: String(Math.max(...dots)),
      y1: y,
      y2: y,
      stroke: 'var(--diagram-divider)',
    }),
  );
}
