import type { Element, ElementContent } from 'hast';
import { PageError } from './page-error.ts';
import { optionLetter, questionLists, questionParts, type OptionParts } from './questions.ts';
import { element, isElement, type Page, type Tree } from './tree.ts';

/**
 * Turns the list under "Check yourself" into questions that work without a script: the options
 * carry nothing that gives the answer away, and a disclosure below tells it with every reason. A
 * script may later make a form of it by reading the disclosure.
 */
export function buildQuestions(tree: Tree, page: Page): Tree {
  const lists = new Set<ElementContent>(questionLists(tree));
  let count = 0;
  return {
    ...tree,
    children: tree.children.map((node) => {
      if (!lists.has(node) || !isElement(node)) return node;
      const start = count === 0 ? {} : { start: count + 1 };
      const items = node.children.filter((item) => isElement(item, 'li'));
      return element(
        'ol',
        { className: ['questions'], ...start },
        items.map((item) => questionItem(item, (count += 1), page)),
      );
    }),
  };
}

function questionItem(item: Element, number: number, page: Page): Element {
  const { text, options } = questionParts(item);
  const right = options.filter((option) => option.correct).length;
  if (right === 0) {
    throw new PageError(
      page,
      item,
      `question ${number} has no right option. Under each question stands a task list, ` +
        'and [x] marks what is right.',
    );
  }
  const several = element('p', { className: ['question-several'] }, ['Choose all that apply.']);
  return element('li', { className: ['question'], id: `question-${number}` }, [
    element('div', { className: ['question-text'] }, [
      ...(text.some((node) => isElement(node, ...blocks)) ? text : [element('p', {}, text)]),
      ...(right > 1 ? [several] : []),
    ]),
    element(
      'ul',
      { className: ['options'], dataPagefindIgnore: '' },
      options.map((option, index) =>
        element('li', {}, [letter(index), ' ', span('option-text', option.text)]),
      ),
    ),
    element('details', { className: ['answer'], dataPagefindIgnore: '' }, [
      element('summary', {}, [`Show the answer to question ${number}`]),
      element('ul', { className: ['answer-options'] }, options.map(answerItem)),
    ]),
  ]);
}

const blocks = ['p', 'ul', 'ol', 'pre', 'figure', 'div', 'table', 'blockquote'];

function answerItem(option: OptionParts, index: number): Element {
  const verdict = option.correct ? 'Right' : 'Not this one';
  return element('li', { className: [option.correct ? 'right' : 'wrong'] }, [
    letter(index),
    ' ',
    element('strong', { className: ['verdict'] }, [verdict]),
    ...(option.explanation.length === 0 ? [] : [' ', span('explanation', option.explanation)]),
  ]);
}

function letter(index: number): Element {
  return element('span', { className: ['option-letter'] }, [optionLetter(index)]);
}

function span(className: string, children: ElementContent[]): Element {
  return element('span', { className: [className] }, children);
}
