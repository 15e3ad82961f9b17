import type { MdastNode } from 'satteri';
import { nearestName } from '../roadmap/nearest-name.ts';
import { findingsOf, quote, type Finding } from './finding.ts';
import { judgeUrl } from './judge-url.ts';
import { limits } from './limits.ts';
import { nodesOf } from './tree.ts';
import { vocabulary, vocabularyList, type ElementRule } from './vocabulary.ts';

type JsxElement = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/**
 * Everything in a page's syntax tree that is not data, or lies outside of what a page may reach. Pure,
 * for any mdast of MDX: the checker asks it about the trees of both parsers, and the build about the
 * tree that it is going to compile. An empty list means: Markdown, the listed elements with literal
 * attributes, links of the allowed schemes and pictures of the page's own folder; nothing else.
 */
export function judgeTree(root: MdastNode): Finding[] {
  const data = findingsOf('data-only');
  const components = findingsOf('components');
  const links = findingsOf('links');
  const images = findingsOf('images');
  const size = findingsOf('limits');

  for (const { node, depth } of nodesOf(root)) {
    if (depth > limits.depth) {
      size.error(
        node,
        `The page is nested more than ${limits.depth} levels deep`,
        'Take lists, quotes and elements out of one another.',
      );
      // What lies deeper is not worth a look before this is mended.
      break;
    }
    // Attributes that syntax beyond Markdown would give an element, as `{onclick=…}` after a heading.
    const { data: extra } = node;
    if (extra && ['hName', 'hProperties', 'hChildren'].some((name) => Object.hasOwn(extra, name))) {
      data.error(node, 'Attributes in braces are not allowed here', 'Take the braces out.');
    }
    switch (node.type) {
      case 'mdxjsEsm':
        data.error(
          node,
          `${quote(node.value)} is code, and a page is data`,
          'Take the line out; a line of prose must not begin with the word import or export.',
        );
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        data.error(
          node,
          `${quote(`{${node.value}}`)} is an expression, and a page is data`,
          'Put it in `code`, or write \\{ for a brace that is meant as such.',
        );
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        judgeElement(node);
        break;
      case 'link':
      case 'definition': {
        const verdict = judgeUrl(node.url);
        if (verdict) links.error(node, verdict.message, verdict.hint);
        break;
      }
      case 'image':
        if (picturePath.test(node.url)) break;
        images.error(
          node,
          `${quote(node.url)} is not a picture in the folder of this page`,
          'Put it beside the page and write ./its-name.svg (svg, png, jpg, webp or avif).',
        );
        break;
      case 'imageReference':
        images.error(
          node,
          'A picture names its file directly',
          'Write ![What it shows](./its-name.svg).',
        );
        break;
      default:
        if (markdownTypes.has(node.type)) break;
        data.error(
          node,
          `Syntax of the kind \`${node.type}\` is not allowed in a page`,
          'Use the Markdown that content/README.md shows.',
        );
    }
  }
  return [data, components, links, images, size].flatMap(({ found }) => found);

  function judgeElement(node: JsxElement): void {
    const rule = node.name === null ? undefined : vocabulary.get(node.name);
    if (!rule) {
      const near = nearestName((node.name ?? '').toLowerCase(), vocabulary.keys());
      components.error(
        node,
        `\`<${node.name ?? ''}>\` is not an element that a page may use`,
        `${near ? `Did you mean <${near}>? ` : ''}Allowed are ${vocabularyList}. Put a name in angle brackets into \`code\`, or write \\<.`,
      );
      return;
    }
    judgeAttributes(node, rule);
  }

  function judgeAttributes(node: JsxElement, rule: ElementRule): void {
    const given = new Set<string>();
    const hint = `Write it as ${rule.example}.`;
    for (const attribute of node.attributes) {
      if (attribute.type !== 'mdxJsxAttribute') {
        data.error(node, `${quote(`{${attribute.value}}`)} is code, and a page is data`, hint);
        continue;
      }
      const { name, value } = attribute;
      const allowed = rule.attributes.get(name);
      if (!allowed) {
        const near = nearestName(name.toLowerCase(), rule.attributes.keys());
        components.error(
          node,
          `\`<${node.name}>\` must not have the attribute \`${name}\``,
          near ? `Did you mean \`${near}\`? ${hint}` : hint,
        );
      } else if (given.has(name)) {
        components.error(node, `\`<${node.name}>\` has \`${name}\` twice`, hint);
      } else if (value !== null && typeof value === 'object') {
        data.error(node, `${quote(`${name}={${value.value}}`)} is code, and a page is data`, hint);
      } else if (typeof value !== 'string' || value.trim() === '') {
        components.error(node, `\`${name}\` of \`<${node.name}>\` is empty`, hint);
      } else if (value.length > allowed.maxLength) {
        components.error(
          node,
          `\`${name}\` has ${value.length} characters, at most ${allowed.maxLength} are allowed`,
          hint,
        );
      }
      given.add(name);
    }
    for (const [name, { required }] of rule.attributes) {
      if (required && !given.has(name)) {
        components.error(node, `\`<${node.name}>\` needs the attribute \`${name}\``, hint);
      }
    }
  }
}

/** A picture right beside the page: no folder, no escape, no other kind of file. */
export const picturePath = /^\.\/[a-z0-9]+(?:-[a-z0-9]+)*\.(?:svg|png|jpe?g|webp|avif)$/;

/** What Markdown with the extensions of GitHub consists of. `html` and `yaml` are not among it. */
const markdownTypes: ReadonlySet<string> = new Set<MdastNode['type']>([
  'root',
  'paragraph',
  'text',
  'heading',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'code',
  'break',
  'thematicBreak',
  'blockquote',
  'list',
  'listItem',
  'linkReference',
  'table',
  'tableRow',
  'tableCell',
  'footnoteDefinition',
  'footnoteReference',
]);
