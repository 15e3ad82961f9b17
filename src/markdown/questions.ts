import type { Element, ElementContent, Root } from 'hast';
import { elementsOf, isBlank, isElement, oneLine, plainTree, textOf, type Tree } from './tree.ts';

/** One question of a page in plain text, for a list to review from. */
export interface Question {
  /** Place under its heading, from 1; the id in the page is `question-<number>`. */
  number: number;
  text: string;
  options: readonly Option[];
  /** Whether more than one option is right. */
  severalRight: boolean;
}

export interface Option {
  /** A, B, C … */
  letter: string;
  text: string;
  correct: boolean;
  explanation: string;
}

/** The questions under "Check yourself", read from a page's hast as Sätteri parses it. */
export function readQuestions(root: Readonly<Root>): Question[] {
  const items = questionLists(plainTree(root)).flatMap((list) =>
    list.children.filter((node) => isElement(node, 'li')),
  );
  return items.map((item, index) => {
    const { text, options } = questionParts(item);
    return {
      number: index + 1,
      text: oneLine(text.map(textOf).join(' ')),
      options: options.map((option, place) => ({
        letter: optionLetter(place),
        text: oneLine(option.text.map(textOf).join('')),
        correct: option.correct,
        explanation: oneLine(option.explanation.map(textOf).join('')),
      })),
      severalRight: options.filter((option) => option.correct).length > 1,
    };
  });
}

/** The parts of one question as the author wrote them, still with their markup. */
export interface QuestionParts {
  text: ElementContent[];
  options: OptionParts[];
}

export interface OptionParts {
  text: ElementContent[];
  correct: boolean;
  explanation: ElementContent[];
}

/** Splits a list item into the question and the options of its task list. */
export function questionParts(item: Element): QuestionParts {
  const text: ElementContent[] = [];
  const options: OptionParts[] = [];
  for (const child of item.children) {
    if (isTaskList(child)) options.push(...child.children.flatMap(optionParts));
    else text.push(child);
  }
  return { text: trimmed(text), options };
}

/** A for the first option. */
export function optionLetter(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index);
}

/** The ordered lists under "Check yourself": one, or several with text between them. */
export function questionLists(tree: Tree): Element[] {
  let isUnderHeading = false;
  return tree.children.flatMap((node) => {
    if (isElement(node, 'h2')) isUnderHeading = oneLine(textOf(node)) === 'Check yourself';
    return isUnderHeading && isElement(node, 'ol') ? [node] : [];
  });
}

function isTaskList(node: ElementContent): node is Element {
  return isElement(node, 'ul') && [...elementsOf(node)].some(isCheckbox);
}

function isCheckbox(node: Element): boolean {
  return node.tagName === 'input' && node.properties['type'] === 'checkbox';
}

/** `[x] What it says — why`, with the box and the dash taken away. */
function optionParts(item: ElementContent): OptionParts[] {
  if (!isElement(item, 'li')) return [];
  // With blank lines between options, each is a paragraph of its own.
  const content = item.children.flatMap((node) => (isElement(node, 'p') ? node.children : [node]));
  const box = content.find((node) => isElement(node) && isCheckbox(node));
  const rest = content.filter((node) => node !== box);
  const at = rest.findIndex((node) => node.type === 'text' && spacedDash.test(node.value));
  const dashed = rest[at];
  const checked = isElement(box) ? box.properties['checked'] : false;
  const correct = checked === true || checked === '';
  if (dashed?.type !== 'text') return [{ text: trimmed(rest), correct, explanation: [] }];
  const { index } = spacedDash.exec(dashed.value) ?? { index: 0 };
  const before = dashed.value.slice(0, index);
  const after = dashed.value.slice(index).replace(spacedDash, '');
  return [
    {
      text: trimmed([...rest.slice(0, at), { type: 'text', value: before }]),
      correct,
      explanation: trimmed([{ type: 'text', value: after }, ...rest.slice(at + 1)]),
    },
  ];
}

const spacedDash = /\s—\s/;

/** The nodes without space at either end. */
function trimmed(nodes: readonly ElementContent[]): ElementContent[] {
  const first = nodes.findIndex((node) => !isBlank(node));
  if (first === -1) return [];
  const kept = nodes.slice(first, nodes.findLastIndex((node) => !isBlank(node)) + 1);
  return kept.map((node, index) => {
    if (node.type !== 'text') return node;
    const start = index === 0 ? node.value.trimStart() : node.value;
    return { ...node, value: index === kept.length - 1 ? start.trimEnd() : start };
  });
}
