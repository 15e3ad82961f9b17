import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { mdxToHast, mdxToJs, type HastNode } from 'satteri';
import { unified } from 'unified';
import { checkPage } from '../rules/check-page.ts';
import { judgeTree } from '../rules/data-only.ts';
import { parseBody } from '../rules/parse-body.ts';
import { parserFeatures } from '../rules/parser-features.ts';
import { secondOpinion } from '../rules/second-opinion.ts';
import { nodesOfType } from '../rules/tree.ts';

/** What came of one input: whether the checker takes it for data, and whether it was wrong to. */
export interface InputVerdict {
  accepted: boolean;
  /** Why an accepted input is not data after all. */
  faults: string[];
}

const wholeRemark = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

/** Puts an input before the checker, and what the checker accepts before judges of other kinds. */
export function judgeInput(body: string): InputVerdict {
  const findings = [...parseBody(body).findings, ...secondOpinion(body)];
  // The whole check must come to its end as well, whatever it says.
  const bytes = new TextEncoder().encode(`---\ntitle: x\n---\n\n${body}`);
  checkPage({ file: 'x.mdx', id: 'a/b/c', type: 'topic', bytes, children: [] });
  if (findings.length > 0) return { accepted: false, faults: [] };
  return { accepted: true, faults: [...byRemark(body), ...byOutput(body), ...byCode(body)] };
}

/**
 * Remark must agree about the page as it is, not only about its skeleton. Addresses that are links without
 * brackets are left out: it takes more of them for links than Sätteri does, and what is none stays text.
 */
function byRemark(body: string): string[] {
  let tree: Root;
  try {
    tree = wholeRemark.parse(body);
  } catch (error) {
    return [`remark cannot parse it: ${String(error)}`];
  }
  const bare = new Set(
    nodesOfType(tree, 'link')
      .filter(({ position }) => body[position?.start.offset ?? 0] !== '[')
      .map(({ position }) => `${position?.start.line}:${position?.start.column}`),
  );
  return judgeTree(tree)
    .filter(({ rule, line, column }) => !(rule === 'links' && bare.has(`${line}:${column}`)))
    .map(({ message }) => `remark: ${message}`);
}

const elements: ReadonlySet<string> = new Set(
  (
    'a abbr blockquote br code del details em h1 h2 h3 h4 h5 h6 hr img input kbd li ol p pre section span strong ' +
    'sub summary sup table tbody td th thead tr ul'
  ).split(' '),
);

/** The tree that the site makes HTML of holds only listed elements, no handler and no other address. */
function byOutput(body: string): string[] {
  const faults: string[] = [];
  visit(mdxToHast(body, { features: parserFeatures }));
  return faults;

  function visit(node: HastNode): void {
    if (node.type === 'element') judge(node.tagName, Object.entries(node.properties));
    else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      judge(
        node.name ?? '',
        node.attributes.map((each) =>
          each.type === 'mdxJsxAttribute' ? [each.name, each.value] : ['{…}', each.value],
        ),
      );
    } else if (node.type !== 'root' && node.type !== 'text') faults.push(`output: ${node.type}`);
    if ('children' in node) node.children.forEach(visit);
  }

  function judge(name: string, attributes: readonly [string, unknown][]): void {
    if (!elements.has(name)) faults.push(`output: <${name}>`);
    for (const [attribute, value] of attributes) {
      if (/^on|^style$|^srcdoc$|[{:]/i.test(attribute)) faults.push(`output: ${attribute}`);
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
        faults.push(`output: ${attribute} is code`);
      }
      if (!/^(?:href|src)$/i.test(attribute)) continue;
      const { protocol } = new URL(String(value), 'https://site.invalid/');
      if (!/^(?:https?|mailto):$/.test(protocol))
        faults.push(`output: ${attribute}="${String(value)}"`);
    }
  }
}

/** The code that would run holds the wrapper that every page has, and nothing of the page but text. */
function byCode(body: string): string[] {
  const { code } = mdxToJs(body, { features: parserFeatures, jsxImportSource: 'astro' });
  const { code: empty } = mdxToJs('', { features: parserFeatures, jsxImportSource: 'astro' });
  const statements = (text: string) => text.match(/^(?:import|export)\b.*$/gm) ?? [];
  const known = new Set(statements(empty).map(shape));
  return statements(code)
    .filter((statement) => !known.has(shape(statement)))
    .map((statement) => `code: ${statement}`);
}

/** A statement without the names that it imports from the JSX runtime, of which there are more and less. */
function shape(statement: string): string {
  return statement.replace(/\{[^}]*\}/, '{}');
}
