import type { Element, ElementContent } from 'hast';
import { element, isBlank, isElement, mapSiblings, type Tree } from './tree.ts';

/**
 * Every highlighted block becomes a figure with its language or title as caption; what it printed
 * joins it in one example.
 */
export function captionCode(tree: Tree): Tree {
  const figures = mapSiblings(tree, (siblings) =>
    siblings.map((node) => (isHighlighted(node) ? codeFigure(node) : node)),
  );
  return mapSiblings(figures, groupExamples);
}

/** A language as its caption names it. */
export function languageName(language: string): string {
  return languageNames.get(language) ?? language.toUpperCase();
}

const languageNames: ReadonlyMap<string, string> = new Map([
  ['bash', 'Shell'],
  ['c', 'C'],
  ['console', 'Terminal'],
  ['cpp', 'C++'],
  ['cs', 'C#'],
  ['csharp', 'C#'],
  ['css', 'CSS'],
  ['diff', 'Changes'],
  ['docker', 'Dockerfile'],
  ['dockerfile', 'Dockerfile'],
  ['go', 'Go'],
  ['graphql', 'GraphQL'],
  ['hcl', 'HCL'],
  ['html', 'HTML'],
  ['http', 'HTTP'],
  ['ini', 'INI'],
  ['java', 'Java'],
  ['javascript', 'JavaScript'],
  ['js', 'JavaScript'],
  ['json', 'JSON'],
  ['jsx', 'JSX'],
  ['kotlin', 'Kotlin'],
  ['makefile', 'Makefile'],
  ['markdown', 'Markdown'],
  ['md', 'Markdown'],
  ['nginx', 'nginx'],
  ['output', 'Output'],
  ['php', 'PHP'],
  ['plaintext', 'Text'],
  ['proto', 'Protocol Buffers'],
  ['py', 'Python'],
  ['python', 'Python'],
  ['rb', 'Ruby'],
  ['ruby', 'Ruby'],
  ['rust', 'Rust'],
  ['sh', 'Shell'],
  ['shell', 'Shell'],
  ['sql', 'SQL'],
  ['text', 'Text'],
  ['toml', 'TOML'],
  ['ts', 'TypeScript'],
  ['tsx', 'TSX'],
  ['txt', 'Text'],
  ['typescript', 'TypeScript'],
  ['xml', 'XML'],
  ['yaml', 'YAML'],
  ['yml', 'YAML'],
]);

function isHighlighted(node: ElementContent): node is Element {
  return isElement(node, 'pre') && node.properties['dataMeta'] !== undefined;
}

function codeFigure(pre: Element): Element {
  const { dataMeta, dataLanguage, ...properties } = pre.properties;
  const meta = String(dataMeta);
  const title = /title="([^"]*)"/.exec(meta)?.[1];
  const written = String(dataLanguage ?? 'text');
  const isOutput = written === 'output' || (title === 'Output' && plainLanguages.has(written));
  const language = written === 'output' || written === 'plaintext' ? 'text' : written;
  const runs = /(^|\s)run(\s|$)/.test(meta.replace(/title="[^"]*"/, ''));
  const caption = isOutput
    ? 'Output'
    : title === undefined
      ? element('span', { className: ['code-language'] }, [languageName(language)])
      : element('span', { className: ['code-title'] }, [title]);
  return element(
    'figure',
    {
      className: isOutput ? ['code', 'output'] : ['code'],
      dataLanguage: language,
      ...(runs ? { dataRun: 'true' } : {}),
    },
    [element('figcaption', {}, [caption]), { ...pre, properties }],
  );
}

const plainLanguages: ReadonlySet<string> = new Set(['text', 'txt', 'plaintext']);

/** Puts each code figure and the output right behind it into one example. */
function groupExamples(siblings: ElementContent[]): ElementContent[] {
  const grouped: ElementContent[] = [];
  for (const node of siblings) {
    if (isFigure(node, 'output')) {
      const at = grouped.findLastIndex((before) => !isBlank(before));
      const before = grouped[at];
      if (before !== undefined && isFigure(before, 'code') && !isFigure(before, 'output')) {
        grouped.splice(at, Infinity, element('div', { className: ['example'] }, [before, node]));
        continue;
      }
    }
    grouped.push(node);
  }
  return grouped;
}

function isFigure(node: ElementContent, className: string): boolean {
  const classes = isElement(node, 'figure') ? node.properties['className'] : undefined;
  return Array.isArray(classes) && classes.includes(className);
}
