import { judgeAnswer, type Verdict } from '../questions/judge-answer.ts';
import { make } from './make-element.ts';

/** An option of a question, ready to be shown. */
export interface FieldOption {
  text: readonly (Node | string)[];
  right: boolean;
  why: readonly (Node | string)[];
}

/** The options of a question as fields, and what can be done with them. */
export interface QuestionFields {
  element: HTMLFieldSetElement;
  inputs: readonly HTMLInputElement[];
  chosen: () => Set<number>;
  judge: () => Verdict;
  /** Shows why the chosen options, or all of them, are right or wrong; gives the reasons back as text. */
  explain: (which: 'chosen' | 'all') => string;
  /** Takes the explanations away. */
  hideReasons: () => void;
  /** Leaves the choice as it is, to be read but no longer changed. */
  freeze: () => void;
}

let made = 0;

/**
 * A set of radio buttons, or of boxes when several options are right, named by the element with the question.
 * @param numbered shows the key that chooses each option
 */
export function makeQuestionFields(
  labelledBy: Element,
  options: readonly FieldOption[],
  numbered = false,
): QuestionFields {
  made += 1;
  const name = `question-fields-${made}`;
  labelledBy.id ||= `${name}-text`;
  const several = options.filter(({ right }) => right).length > 1;

  const element = make('fieldset', {
    class: 'question-fields',
    'aria-labelledby': labelledBy.id,
  });
  const inputs = options.map((option, index) => {
    const input = make('input', { type: several ? 'checkbox' : 'radio', name });
    const text = make('span', { class: 'option-text' }, ...option.text);
    const label = make('label', { class: 'option' }, input, text);
    if (numbered) {
      label.append(make('kbd', { 'aria-hidden': 'true' }, String(index + 1)));
    }
    element.append(make('div', { class: 'option-row' }, label));
    return input;
  });

  const chosen = () => new Set(inputs.flatMap(({ checked }, index) => (checked ? [index] : [])));
  const hideReasons = () => {
    for (const reason of element.querySelectorAll('.reason')) reason.remove();
    for (const row of element.children) row.classList.remove('right', 'wrong');
  };
  return {
    element,
    inputs,
    chosen,
    judge: () => judgeAnswer(options, chosen()),
    explain(which) {
      hideReasons();
      const picked = chosen();
      return options
        .map(({ right, why }, index) => {
          const row = element.children[index];
          if (!row || (which === 'chosen' && !picked.has(index))) return '';
          if (right) row.classList.add('right');
          else if (picked.has(index)) row.classList.add('wrong');
          const verdict = make('strong', { class: 'verdict' }, right ? 'Right' : 'Not this one');
          const reason = make('p', { class: 'reason' }, verdict, ' ', ...why.map(copyOf));
          row.append(reason);
          return picked.has(index) || right ? reason.textContent : '';
        })
        .filter(Boolean)
        .join(' ');
    },
    hideReasons,
    freeze() {
      for (const input of inputs) {
        // Disabled fields are hard to read and cannot be reached: the choice is part of what is explained.
        input.ariaDisabled = 'true';
        input.addEventListener('click', (event) => event.preventDefault());
      }
    },
  };
}

/** Explanations may be shown more than once. */
export function copyOf(part: Node | string): Node | string {
  return typeof part === 'string' ? part : part.cloneNode(true);
}
