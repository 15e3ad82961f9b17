import { storedRecord } from '../learner/records.ts';
import { make } from './make-element.ts';
import { makeStatus, tell } from './question-status.ts';
import { makeQuestionFields, type FieldOption } from './question-fields.ts';

/** A question of this page. */
export interface PageQuestion {
  text: Element;
  options: readonly FieldOption[];
}

/** Makes forms of the questions of this page, once; answers are kept for the review. */
export const pageQuestions: readonly PageQuestion[] = makeForms();

function makeForms(): PageQuestion[] {
  // The element names the page and the ids of its questions.
  const { page = '', questions = '' } =
    document.querySelector<HTMLElement>('check-yourself')?.dataset ?? {};
  const ids = questions.split(' ');
  return [...document.querySelectorAll('.question')].flatMap((item, index) =>
    upgrade(item, page, ids[index] ?? ''),
  );
}

function upgrade(item: Element, page: string, id: string): PageQuestion[] {
  const text = item.querySelector('.question-text');
  const list = item.querySelector('.options');
  if (!text || !list) return [];
  const options = readOptions(item);
  const fields = makeQuestionFields(text, options);
  const status = makeStatus();
  const button = make('button', { class: 'button' }, 'Check');
  const actions = make('div', { class: 'question-actions' }, button, status);
  const form = make('form', { class: 'question-form' }, fields.element, actions);
  list.replaceWith(form);

  const last = storedRecord(id)?.right;
  if (last !== undefined) tell(status, '', last ? 'Right last time.' : 'Not right last time.');

  let checked = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (checked) {
      for (const input of fields.inputs) input.checked = false;
      reopen();
      fields.inputs[0]?.focus();
      return;
    }
    if (fields.chosen().size === 0) {
      tell(status, '', 'Choose an answer first.');
      return;
    }
    const { right, words } = fields.judge();
    const reasons = fields.explain(right ? 'all' : 'chosen');
    tell(status, right ? 'right' : 'wrong', words);
    status.append(make('span', { class: 'visually-hidden' }, ` ${reasons}`));
    button.textContent = 'Try again';
    checked = true;
    void keep(id, page, right);
  });
  // Another choice begins a new attempt.
  form.addEventListener('change', () => {
    if (checked) reopen();
  });

  function reopen() {
    checked = false;
    fields.hideReasons();
    tell(status, '');
    button.textContent = 'Check';
  }

  return [{ text, options }];
}

async function keep(id: string, page: string, right: boolean): Promise<void> {
  const { keepAnswer } = await import('../review/keep-answer.ts');
  keepAnswer(id, page, right);
}

/** The options as the disclosure of the answer tells them. */
function readOptions(item: Element): FieldOption[] {
  const answers = item.querySelectorAll('.answer-options > li');
  return [...item.querySelectorAll('.options > li')].map((option, index) => {
    const answer = answers[index];
    return {
      text: [...(option.querySelector('.option-text')?.childNodes ?? [])],
      right: answer?.classList.contains('right') ?? false,
      // Shown beside the option too: the disclosure keeps its own.
      why: [...(answer?.querySelector('.explanation')?.cloneNode(true).childNodes ?? [])],
    };
  });
}
