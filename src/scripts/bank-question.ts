import type { BankQuestion, Runs } from '../questions/bank.ts';
import { make } from './make-element.ts';
import { makeQuestionFields, type QuestionFields } from './question-fields.ts';

/** A question of the bank as it stands on a page: what it asks, and its options as fields. */
export function showQuestion(
  question: BankQuestion,
  numbered = false,
): { text: HTMLElement; fields: QuestionFields } {
  const several = question.options.filter(({ right }) => right).length > 1;
  const text = make(
    'div',
    { class: 'question-text' },
    make('p', {}, ...toNodes(question.text)),
    ...(several ? [make('p', { class: 'question-several' }, 'Choose all that apply.')] : []),
  );
  const options = question.options.map((option) => ({
    text: toNodes(option.text),
    right: option.right,
    why: toNodes(option.why),
  }));
  return { text, fields: makeQuestionFields(text, options, numbered) };
}

/** Text of the bank as nodes, its code as code. */
function toNodes(runs: Runs): (Node | string)[] {
  return runs.map((run, index) => (index % 2 === 1 ? make('code', {}, run) : run));
}
