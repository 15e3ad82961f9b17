import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** A built page, parsed once for all checks. */
export interface BuiltPage {
  /** File inside the built folder, with `/`. */
  file: string;
  /** Address it is served at. */
  url: string;
  /** Every element of the page in document order, templates included. */
  elements: readonly HtmlElement[];
}

/** A built site: its pages parsed, its other files named. */
export interface BuiltSite {
  pages: readonly BuiltPage[];
  files: readonly string[];
}

/** Reads a built folder. */
export async function readBuiltSite(folder: string): Promise<BuiltSite> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((file) => file.split(sep).join('/'))
    .sort();
  const pages = await Promise.all(
    files
      .filter((file) => file.endsWith('.html'))
      .map(async (file) => parsePage(file, await readFile(join(folder, file), 'utf8'))),
  );
  return { pages, files };
}

/** Parses the HTML of one built file, with the places of its elements. */
export function parsePage(file: string, html: string): BuiltPage {
  // As a browser without script: what stands in `noscript` is read as well.
  const document = parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false });
  return {
    file,
    url: `/${file.replace(/index\.html$/, '')}`,
    elements: [...elementsUnder(document)],
  };
}

/** Value of an attribute, or undefined when the element has none of that name. */
export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

/** Text of an element and all below it. */
export function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function* elementsUnder(node: DefaultTreeAdapterTypes.ParentNode): Generator<HtmlElement> {
  const children =
    'content' in node ? [...node.childNodes, ...node.content.childNodes] : node.childNodes;
  for (const child of children) {
    if (!('tagName' in child)) continue;
    yield child;
    yield* elementsUnder(child);
  }
}
