import { make, makeQuestionFields } from './check-yourself-fields.ts';
import { pageQuestions } from './check-yourself.ts';
import { markKnown } from '../placement/mark-known.ts';

/** Asks two questions of the page, chosen by chance; both right offers to mark the page as known. */
export function askTwoQuestions(topic: string): void {
  const questions = twoOf(pageQuestions).map(({ text, options }) => {
    const copy = make(
      'div',
      'question-text',
      ...[...text.childNodes].map((node) => node.cloneNode(true)),
    );
    const fields = makeQuestionFields(
      copy,
      options.map((option) => ({ ...option, text: option.text.map(copyOf) })),
    );
    return { fields, item: make('li', 'question', copy, fields.element) };
  });
  const title = make('h2', '', 'Do you know this already?');
  title.id = 'already-known-title';
  const status = make('p', 'question-status');
  status.role = 'status';
  const check = make('button', 'button main', 'Check');
  const close = make('button', 'button', 'Close');
  close.type = 'button';
  const actions = make('div', 'question-actions', check, close);
  const form = make(
    'form',
    'prose',
    make('ol', 'questions', ...questions.map(({ item }) => item)),
    status,
    actions,
  );
  const dialog = make('dialog', 'known-dialog', title, form);
  dialog.setAttribute('aria-labelledby', title.id);

  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (questions.some(({ fields }) => fields.chosen().size === 0)) {
      status.textContent = 'Answer both questions first.';
      return;
    }
    const right = questions.filter(({ fields }) => fields.judge().right).length;
    for (const { fields } of questions) {
      fields.explain('all');
      fields.freeze();
    }
    check.remove();
    if (right < questions.length) {
      tell(
        'wrong',
        right === 0
          ? 'None right: this page is worth your time.'
          : 'One right, one not: have a look at the page.',
      );
      close.focus();
      return;
    }
    tell('right', 'Both right.');
    const mark = make('button', 'button main', 'Mark as known');
    mark.type = 'button';
    mark.addEventListener('click', () => {
      const undo = markKnown([topic]);
      tell('right', 'Marked as known.');
      const back = make('button', 'button', 'Undo');
      back.type = 'button';
      back.addEventListener('click', () => {
        undo();
        tell('', 'Taken back.');
        back.remove();
        close.focus();
      });
      mark.replaceWith(back);
      close.focus();
    });
    actions.prepend(mark);
    mark.focus();
  });

  function tell(kind: string, words: string) {
    status.className = `question-status ${kind}`;
    status.replaceChildren(
      make(kind === '' ? 'span' : 'strong', kind === '' ? '' : 'verdict', words),
    );
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

function copyOf(part: Node | string): Node | string {
  return typeof part === 'string' ? part : part.cloneNode(true);
}
