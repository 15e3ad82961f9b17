import type { Element, ElementContent } from 'hast';
import type { ShikiTransformer } from 'shiki';

/**
 * The highlighter colours by role: its theme gives each token one of a dozen CSS variables, and this
 * turns the variable into a class. Styles in the sheet, not here:
 *
 * - `token-comment`, `token-keyword`, `token-string`, `token-string-expression` (a template or a
 *   value in markup), `token-constant` (numbers, true, null, names of keys), `token-parameter`,
 *   `token-function`, `token-punctuation`, `token-link`;
 * - `token-inserted`, `token-deleted`, `token-changed` in a `diff` fence;
 * - plain text has no class and no element of its own;
 * - `diff-sign` on the + or - before a line of a `diff` fence, not to be selected;
 * - `line` on each line, with `marked` on those that the fence names: {2,5-7}.
 *
 * Shiki's own `transformerStyleToClass` makes a class out of a hash of each style and collects a
 * sheet that must be written beside the pages. A fixed set of names needs no generated sheet, can
 * be read in the page, and lets one set of rules serve both themes.
 */
export const tokenClasses: ShikiTransformer = {
  name: 'token-classes',
  span(node, _line, _column, _lineElement, token) {
    delete node.properties['style'];
    const role = /--astro-code-(token-[a-z-]+)/.exec(token.color ?? '')?.[1];
    if (role !== undefined) node.properties['class'] = role;
  },
  line(node, line) {
    node.children = node.children.flatMap(withoutPlainSpan);
    if (markedLines(this.options.meta?.__raw).has(line)) this.addClassToHast(node, 'marked');
  },
  pre(node) {
    // Astro adds its name, the theme's and a style; the figure around it says all that is needed.
    const { dataLanguage } = node.properties;
    node.properties = { tabindex: '0', dataLanguage, dataMeta: this.options.meta?.__raw ?? '' };
  },
  root(root) {
    removeStyles(root);
  },
};

/** Line numbers of `{2,5-7}` in what follows a fence's language. */
export function markedLines(meta: string | undefined): ReadonlySet<number> {
  const lines = new Set<number>();
  const untitled = (meta ?? '').replace(/title="[^"]*"/, '');
  const ranges = /\{([\d,\s-]+)\}/.exec(untitled)?.[1] ?? '';
  for (const [, first, last = first] of ranges.matchAll(/(\d+)(?:-(\d+))?/g)) {
    for (let line = Number(first); line <= Number(last); line += 1) lines.add(line);
  }
  return lines;
}

function withoutPlainSpan(node: ElementContent): ElementContent[] {
  const plain = node.type === 'element' && Object.keys(node.properties).length === 0;
  return plain ? node.children : [node];
}

/** Astro writes one more style, so that the sign of a `diff` line is not copied with it. */
function removeStyles(parent: { children: readonly { type: string }[] }): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    const inner = child as Element;
    const { style, ...properties } = inner.properties;
    if (String(style ?? '').includes('user-select')) properties['class'] = 'diff-sign';
    inner.properties = properties;
    removeStyles(inner);
  }
}
