import type { Element, ElementContent, Properties, Root } from 'hast';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The part of a page that the transforms see: elements, text, nothing executable. */
export interface Tree {
  type: 'root';
  children: ElementContent[];
}

/** One step from the tree a parser gave to the tree a reader gets. */
export type Transform = (tree: Tree, page: Page) => Tree;

/** What a transform knows of the page beside its tree. */
export interface Page {
  /** Path of the source, for messages; empty when a snippet is rendered. */
  file: string;
}

/** The page whose source is at this address. */
export function pageOf(fileURL: URL | undefined): Page {
  return { file: fileURL === undefined ? '' : relative(process.cwd(), fileURLToPath(fileURL)) };
}

/** The tree with every JSX element of lower-case name as the HTML element it stands for. */
export function plainTree(root: Readonly<Root>): Tree {
  return { type: 'root', children: root.children.flatMap(plainNode) };
}

/** A new element; children given as text become text nodes. */
export function element(
  tagName: string,
  properties: Properties = {},
  children: readonly (ElementContent | string)[] = [],
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) =>
      typeof child === 'string' ? { type: 'text', value: child } : child,
    ),
  };
}

/** The tree with every list of siblings changed, innermost lists first. */
export function mapSiblings<Parent extends Tree | Element>(
  parent: Parent,
  change: (siblings: ElementContent[]) => ElementContent[],
): Parent {
  const children = parent.children.map((child): ElementContent =>
    child.type === 'element' ? mapSiblings(child, change) : child,
  );
  return { ...parent, children: change(children) };
}

/** The tree with every element replaced by what `change` makes of it, innermost first. */
export function mapElements<Parent extends Tree | Element>(
  parent: Parent,
  change: (element: Element) => ElementContent,
): Parent {
  return mapSiblings(parent, (siblings) =>
    siblings.map((node) => (node.type === 'element' ? change(node) : node)),
  );
}

/** Every element of the tree in document order. */
export function* elementsOf(parent: Tree | Element): Generator<Element> {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    yield child;
    yield* elementsOf(child);
  }
}

/** Whether the node is an element of one of these names. */
export function isElement(
  node: ElementContent | undefined,
  ...tagNames: string[]
): node is Element {
  return node?.type === 'element' && (tagNames.length === 0 || tagNames.includes(node.tagName));
}

/** Whether the node is only space between blocks. */
export function isBlank(node: ElementContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

/** The classes of an element, also when the highlighter gave them as one string. */
export function classesOf(node: Element): string[] {
  const value = node.properties['className'] ?? node.properties['class'] ?? [];
  return Array.isArray(value) ? value.map(String) : String(value).split(/\s+/).filter(Boolean);
}

/** The text inside a node, as a reader would hear it. */
export function textOf(node: ElementContent | Tree): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** Text with runs of space made one, for captions and labels. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function plainNode(node: Root['children'][number]): ElementContent[] {
  switch (node.type) {
    case 'element':
      return [{ ...node, children: node.children.flatMap(plainNode) }];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const children = node.children.flatMap(plainNode);
      if (node.name === null || !/^[a-z]/.test(node.name)) return [{ ...node, children }];
      const plain = element(node.name, propertiesOf(node.attributes), children);
      return [node.position === undefined ? plain : { ...plain, position: node.position }];
    }
    // A page is data: the guard has refused all of these, so none is carried on.
    case 'mdxjsEsm':
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
    case 'doctype':
      return [];
    default:
      return [{ ...node }];
  }
}

type JsxAttributes = Extract<Root['children'][number], { type: 'mdxJsxFlowElement' }>['attributes'];

function propertiesOf(attributes: JsxAttributes): Properties {
  const properties: Properties = {};
  for (const attribute of attributes) {
    if (attribute.type !== 'mdxJsxAttribute') continue;
    const { name, value } = attribute;
    if (value === null || value === undefined) properties[name] = true;
    else if (typeof value !== 'string') continue;
    else if (name === 'class') properties['className'] = value.split(/\s+/);
    else properties[name] = value;
  }
  return properties;
}
