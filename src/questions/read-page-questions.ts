import type { ElementContent } from 'hast';
import { mdxToHast } from 'satteri';
import { questionLists, questionParts, readQuestions } from '../markdown/questions.ts';
import { isElement, plainTree, textOf } from '../markdown/tree.ts';
import type { PageRef } from '../roadmap/model.ts';
import { parserFeatures } from '../rules/parser-features.ts';
import type { BankQuestion, Runs } from './bank.ts';
import { questionId } from './question-id.ts';

/** The questions of a page by its Markdown body, as the bank keeps them. */
export function readPageQuestions(
  { id: topic, title }: Pick<PageRef, 'id' | 'title'>,
  body: string,
): BankQuestion[] {
  const root = mdxToHast(body, { features: parserFeatures });
  if (root.type !== 'root') return [];
  const items = questionLists(plainTree(root)).flatMap((list) =>
    list.children.filter((node) => isElement(node, 'li')),
  );
  const taken = new Set<string>();
  return readQuestions(root).map(({ number, text }, index): BankQuestion => {
    const item = items[index];
    if (!item) throw new Error(`No question ${number} in ${topic}`);
    const parts = questionParts(item);
    return {
      id: freeId(topic, text, taken),
      topic,
      title,
      number,
      text: runsOf(parts.text),
      options: parts.options.map((option) => ({
        text: runsOf(option.text),
        right: option.correct,
        why: runsOf(option.explanation),
      })),
    };
  });
}

/** Two questions of a page that ask the same are told apart by their order. */
function freeId(topic: string, text: string, taken: Set<string>): string {
  let id = questionId(topic, text);
  for (let copy = 2; taken.has(id); copy++) id = questionId(topic, `${text} ${copy}`);
  taken.add(id);
  return id;
}

/** Text with code kept apart from words, runs of space made one. */
function runsOf(nodes: readonly ElementContent[]): Runs {
  const runs: string[] = [''];
  const add = (text: string, isCode: boolean) => {
    const atCode = runs.length % 2 === 0;
    if (isCode === atCode) runs[runs.length - 1] += text;
    else runs.push(text);
  };
  const visit = (node: ElementContent): void => {
    if (node.type === 'text') add(node.value.replace(/\s+/g, ' '), false);
    else if (!isElement(node)) return;
    else if (node.tagName === 'code') add(textOf(node), true);
    else node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return trimmed(runs);
}

function trimmed(runs: readonly string[]): Runs {
  return runs.map((run, index) => {
    if (index % 2 === 1) return run;
    const start = index === 0 ? run.trimStart() : run;
    return index === runs.length - 1 ? start.trimEnd() : start;
  });
}
