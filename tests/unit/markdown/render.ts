import { parseFragment, type DefaultTreeAdapterTypes as Html } from 'parse5';
import { markdown } from '../../../src/markdown/index.ts';

const { processor, ...shared } = markdown;

/**
 * Renders a page as the site does: Astro's MDX pipeline with our plugins in their order. With
 * `optimize`, everything static becomes strings of HTML, which is all there is on our pages but
 * pictures.
 */
export async function renderPage(source: string, file = '/page.mdx'): Promise<string> {
  return htmlIn(await compilePage(source, file));
}

/** The HTML of a compiled page, which is a component only where a picture stands. */
export function htmlIn(code: string): string {
  const strings = code.matchAll(staticHtml);
  return [...strings].map(([, literal = '""']) => textOfLiteral(literal)).join('');
}

/** What a compiled page is made of beside its HTML. */
export function codeIn(code: string): string {
  return code.replace(staticHtml, '');
}

const staticHtml = /"set:html": ("(?:[^"\\]|\\.)*")/g;

/** A string of JavaScript may hold a tab as it is, and `\xa0`; one of JSON may not. */
function textOfLiteral(literal: string): string {
  const json = literal
    .replaceAll('\t', '\\t')
    .replace(/\\(?:x([\dA-F]{2})|.)/gi, (escape, hex) => (hex ? `\\u00${hex}` : escape));
  return String(JSON.parse(json));
}

/** The module that a page is compiled to. */
export async function compilePage(source: string, file = '/page.mdx'): Promise<string> {
  const renderer = await (rendererPromise ??= createRenderer());
  // Astro passes the page with its front matter blanked out, so that lines keep their numbers.
  const body = source.replace(/^---\n[^]*?\n---\n/, (matter) => matter.replace(/[^\n]/g, ' '));
  const { code } = await renderer.process(body, file, {});
  return code;
}

type Renderer = Awaited<ReturnType<NonNullable<typeof processor.createMdxRenderer>>>;
let rendererPromise: Promise<Renderer> | undefined;

async function createRenderer(): Promise<Renderer> {
  if (processor.createMdxRenderer === undefined) throw new Error('The processor has no MDX.');
  return processor.createMdxRenderer(shared, {
    optimize: true,
    srcDir: new URL('../../../src/', import.meta.url),
    sourcemap: false,
  });
}

/** Every element of the HTML with its attributes, in document order. */
export function elementsIn(html: string): { name: string; attributes: Map<string, string> }[] {
  const found: { name: string; attributes: Map<string, string> }[] = [];
  const visit = (node: Html.Node): void => {
    if ('attrs' in node) {
      const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
      found.push({ name: node.tagName, attributes });
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parseFragment(html));
  return found;
}
