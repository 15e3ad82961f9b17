import { parseMermaid, renderMermaidSVG } from 'beautiful-mermaid';
import type { Code } from 'mdast';
import type { MdastNode } from 'satteri';
import { arrowLines } from './diagram-arrows.ts';
import { findingsOf, quote, type Finding } from './finding.ts';
import { limits } from './limits.ts';
import type { ParsedPage } from './parsed-page.ts';
import { countWords, nodesOf, textOf } from './tree.ts';

/** Diagrams can be drawn, can be read on a phone, and say in words what they show. */
export function checkDiagrams({ tree }: ParsedPage): Finding[] {
  const { found, error, warning } = findingsOf('diagrams');
  for (const { node: parent } of nodesOf(tree)) {
    if (!('children' in parent)) continue;
    parent.children.forEach((node: MdastNode, index) => {
      if (node.type !== 'code' || node.lang !== 'mermaid') return;
      checkSource(node);
      checkCaption(node, parent.children[index + 1]);
    });
  }
  return found;

  function checkSource(fence: Code): void {
    const lines = fence.value.split('\n');
    if (fence.value.length > limits.diagramLength || lines.length > limits.diagramLines) {
      error(
        fence,
        `The diagram is longer than ${limits.diagramLines} lines or ${limits.diagramLength} characters`,
        'Show less in it, or make two of it.',
      );
      return;
    }
    const coloured = lines.findIndex((line) =>
      /^\s*(?:style|classDef|linkStyle|%%\{|click)/.test(line),
    );
    if (coloured !== -1) {
      error(
        { line: (fence.position?.start.line ?? 0) + coloured + 1, column: 1 },
        `${quote(lines[coloured] ?? '')} is not for authors`,
        'Take the line out: the site colours diagrams for both of its themes, and they hold no links.',
      );
      return;
    }
    try {
      const missing = countMissingArrows(fence.value);
      if (missing > 0) {
        error(
          fence,
          `${missing} of the lines with an arrow would not be drawn`,
          'Look for a bracket that is not closed, or an arrow of another kind of diagram.',
        );
      }
    } catch (thrown) {
      const reason = thrown instanceof Error ? thrown.message : String(thrown);
      error(
        fence,
        `The diagram cannot be drawn: ${reason.split('\n', 1)[0] ?? ''}`,
        'Flowcharts, sequence, state, class and ER diagrams and bar charts (xychart-beta) are known; the first line says which it is.',
      );
      return;
    }
    const participants = lines.filter((line) => /^\s*(?:participant|actor)\s/.test(line)).length;
    if (participants > limits.participants) {
      warning(
        fence,
        `The sequence has ${participants} participants, ${limits.participants} can be read on a phone`,
        'Leave out who only passes things on.',
      );
    }
  }

  function checkCaption(fence: Code, next: MdastNode | undefined): void {
    const [only, ...others] = next?.type === 'paragraph' ? next.children : [];
    const hint =
      'Put a paragraph after it, wholly in *emphasis*, that says in words what the diagram shows.';
    if (only?.type !== 'emphasis' || others.length > 0) {
      error(fence, 'The diagram has no caption', hint);
    } else if (countWords(textOf(only)) < 4) {
      error(only, `The caption ${quote(textOf(only))} does not say what the diagram shows`, hint);
    }
  }
}

/** The drawer passes over a line that it cannot read, so what it drew is counted. Throws if it draws nothing. */
function countMissingArrows(source: string): number {
  const arrows = arrowLines(source).length;
  if (/^\s*(?:flowchart|graph|stateDiagram)/.test(source)) {
    // Only read, not laid out: that takes fifty times as long.
    return Math.max(0, arrows - parseMermaid(source).edges.length);
  }
  const svg = renderMermaidSVG(source);
  const drawn =
    svg.match(/class="(?:[^"]* )?(?:message|class-relationship|er-relationship)[ "]/g) ?? [];
  return Math.max(0, arrows - drawn.length);
}
