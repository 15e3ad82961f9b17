import type { MdastNode, MdastPluginDefinition } from 'satteri';
import { vocabulary, vocabularyList } from '../rules/vocabulary.ts';
import { PageError } from './page-error.ts';
import { pageOf } from './tree.ts';

/**
 * The last line of defence: a page is data, and this refuses whatever could run, load or style
 * anything before the page is compiled. The content rules say the same with all mistakes at once;
 * this holds even where nobody ran them, as in the dev server on a stranger's branch.
 */
export const dataGuard: MdastPluginDefinition = {
  name: 'data-guard',
  options: { position: true },
  before(root, context) {
    const page = pageOf(context.fileURL);
    for (const key of ['layout', 'slug']) {
      if (context.data.astro?.frontmatter[key] === undefined) continue;
      throw new PageError(page, root, `"${key}" in the front matter is not allowed; remove it.`);
    }
    refuseCode(root);

    function refuseCode(node: Readonly<MdastNode>): void {
      const reason = refusal(node);
      if (reason !== undefined) throw new PageError(page, node, reason);
      if ('children' in node) node.children.forEach(refuseCode);
    }
  },
};

/** Why this node may not stand in a page; undefined when it may. */
function refusal(node: Readonly<MdastNode>): string | undefined {
  switch (node.type) {
    case 'mdxjsEsm':
      return 'import and export are not allowed. A page is data.';
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return `{${node.value}} would be run as code. Put it in \`code\` or write \\{.`;
    case 'html':
      return 'HTML is not allowed here; see content/README.md for the elements that are.';
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return elementRefusal(node);
    case 'heading':
      return headingRefusal(node.data ?? {});
    case 'link':
    case 'definition':
      return addressPattern.test(node.url)
        ? undefined
        : `the address "${node.url}" is neither https:, http:, mailto:, nor begins with / or #.`;
    case 'image':
      return picturePattern.test(node.url)
        ? undefined
        : `the picture "${node.url}" is not a file beside the page, as ./dns-lookup.svg ` +
            '(svg, png, jpg, webp or avif).';
    case 'imageReference':
      return 'write the address of a picture in the picture itself: ![What it shows](./name.svg).';
    default:
      return undefined;
  }
}

const addressPattern = /^(?:https?:\/\/|mailto:|\/(?!\/)|#)/;
const picturePattern = /^\.\/[\w-]+(?:\.[\w-]+)*\.(?:svg|png|jpe?g|webp|avif)$/;

type JsxElement = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

function elementRefusal({ name, attributes }: Readonly<JsxElement>): string | undefined {
  const allowed = vocabulary.get(name ?? '');
  if (allowed === undefined) {
    return `<${name ?? ''}> is not allowed; ${vocabularyList} are. Put < in \`code\` or write \\<.`;
  }
  for (const attribute of attributes) {
    if (attribute.type !== 'mdxJsxAttribute')
      return `{…} on <${String(name)}> would be run as code.`;
    if (!allowed.attributes.has(attribute.name)) {
      return `<${String(name)}> may not have "${attribute.name}"; remove it.`;
    }
    if (typeof attribute.value === 'object' && attribute.value !== null) {
      return `${attribute.name}={…} would be run as code; write ${attribute.name}="…".`;
    }
  }
  return undefined;
}

/** `{#id onclick=…}` after a heading becomes attributes of the page, so only an id may stand there. */
function headingRefusal(data: object): string | undefined {
  const properties = 'hProperties' in data ? Object.entries(Object(data.hProperties)) : [];
  const other = properties.find(([name]) => name !== 'id');
  if (other !== undefined) return `a heading may have {#id} and nothing else, not "${other[0]}".`;
  const id = properties[0]?.[1];
  return id === undefined || idPattern.test(String(id))
    ? undefined
    : `the id "${String(id)}" is not lower-case words joined by single hyphens.`;
}

const idPattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
