import { markKnown } from '../learner/progress.ts';
import { makeButton } from './make-button.ts';
import { make } from './make-element.ts';
import { pageQuestions } from './question-forms.ts';
import { makeStatus, tell } from './question-status.ts';
import { copyOf, makeQuestionFields } from './question-fields.ts';

/** Asks two questions of the page, chosen by chance; both right offers to mark the page as known. */
export function askTwoQuestions(topic: string): void {
  const questions = twoOf(pageQuestions).map(({ text, options }) => {
    const copy = make('div', { class: 'question-text' }, ...[...text.childNodes].map(copyOf));
    const fields = makeQuestionFields(
      copy,
      options.map((option) => ({ ...option, text: option.text.map(copyOf) })),
    );
    return { fields, item: make('li', { class: 'question' }, copy, fields.element) };
  });
  const title = make('h2', { id: 'already-known-title' }, 'Do you know this already?');
  const status = makeStatus();
  const check = make('button', { class: 'button main' }, 'Check');
  const close = makeButton('Close', () => dialog.close());
  const actions = make('div', { class: 'question-actions' }, check, close);
  const form = make(
    'form',
    { class: 'prose' },
    make('ol', { class: 'questions' }, ...questions.map(({ item }) => item)),
    status,
    actions,
  );
  const dialog = make(
    'dialog',
    { class: 'known-dialog', 'aria-labelledby': title.id },
    title,
    form,
  );
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // Enter on a field sends the form, also when it has no button any more.
    if (!check.isConnected) return;
    if (questions.some(({ fields }) => fields.chosen().size === 0)) {
      tell(status, '', 'Answer both questions first.');
      return;
    }
    const right = questions.filter(({ fields }) => fields.judge().right).length;
    for (const { fields } of questions) {
      fields.explain('all');
      fields.freeze();
    }
    check.remove();
    if (right === questions.length) offer();
    else {
      tell(status, 'wrong', right === 0 ? 'None right' : 'One right, one not');
      status.append(right === 0 ? ': this page is worth your time.' : ': have a look at the page.');
      close.focus();
    }
  });

  function offer() {
    tell(status, 'right', 'Both right.');
    const mark = makeButton(
      'Mark as known',
      () => {
        const undo = markKnown([topic]);
        tell(status, 'right', 'Marked as done. Its questions join your review.');
        const back = makeButton('Undo', () => {
          undo();
          tell(status, '', 'Taken back.');
          back.remove();
          close.focus();
        });
        mark.replaceWith(back);
        close.focus();
      },
      'main',
    );
    actions.prepend(mark);
    mark.focus();
  }

  document.body.append(dialog);
  dialog.showModal();
}

/** Two of a list in its order, drawn by lot. */
function twoOf<Item>(items: readonly Item[]): Item[] {
  const left = [...items];
  while (left.length > 2) left.splice(Math.floor(Math.random() * left.length), 1);
  return left;
}
