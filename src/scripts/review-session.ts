import { keepRecord, storedRecord } from '../learner/records.ts';
import type { BankQuestion } from '../questions/bank.ts';
import type { Grade, ReviewRecord } from '../learner/review-record.ts';
import { daysAfter, recordAnswer } from '../learner/schedule.ts';
import { gradeNext, type Session, type Turn } from '../review/session.ts';
import { showQuestion } from './bank-question.ts';
import { makeButton } from './make-button.ts';
import { make } from './make-element.ts';
import { makeStatus, tell } from './question-status.ts';

interface Running {
  session: Session;
  questions: ReadonlyMap<string, BankQuestion>;
  /** Puts a title and what belongs to it on the page. */
  show: (title: string, ...content: Node[]) => void;
}

/** Asks the questions of a session one by one and keeps every answer at once; gives back how it ended. */
export async function runSession({ session, questions, show }: Running): Promise<Session> {
  const total = session.open.length;
  let current = session;
  for (let turn = current.open[0]; turn; turn = current.open[0]) {
    const question = questions.get(turn.id);
    if (!question) break;
    const done = current.answered.length;
    const title = turn.again ? 'Once more' : `Question ${done + 1} of ${total}`;
    const progress = make('progress', {
      class: 'session-progress',
      max: String(total),
      value: String(done),
      'aria-label': 'Questions answered',
    });
    const grade = await ask(question, turn, (...content) => show(title, progress, ...content));
    if (grade === undefined) break;
    if (!turn.again) {
      keepRecord(turn.id, recordAnswer(recordOf(question), Date.now(), grade));
    }
    current = gradeNext(current, grade);
  }
  return current;
}

/** Read from storage afresh: another tab may have answered too. */
function recordOf({ id, topic }: BankQuestion): ReviewRecord {
  return storedRecord(id) ?? { topic, due: Date.now(), log: [] };
}

/** Asks one question; undefined when the reader ends the session. */
function ask(
  question: BankQuestion,
  turn: Turn,
  show: (...content: Node[]) => void,
): Promise<Grade | undefined> {
  const { text, fields } = showQuestion(question, true);
  // Focused when it appears, so that its question is read out and the keys work.
  fields.element.tabIndex = -1;
  const status = makeStatus();
  const verdict = make('div', { class: 'session-verdict' }, status);

  return new Promise((resolve) => {
    let answers: readonly HTMLButtonElement[] | undefined;

    const reveal = (kind: 'right' | 'wrong' | '', words: string) => {
      const reasons = fields.explain('all');
      fields.freeze();
      tell(status, kind, words);
      status.append(make('span', { class: 'visually-hidden' }, ` ${reasons}`));
      verdict.classList.add(kind === 'right' ? 'right' : 'wrong');
      actions.remove();
      const isGraded = kind === 'right' && !turn.again;
      answers = isGraded ? gradeButtons() : [continueButton(kind === 'right' ? 3 : 1)];
      const group = make('div', { class: 'grades' }, ...answers);
      if (isGraded) {
        group.role = 'group';
        group.ariaLabel = 'How well did you know it?';
        verdict.append(make('p', {}, 'How well did you know it?'));
      } else if (kind !== 'right') {
        verdict.append(
          make('p', {}, 'It comes again at the end of this session, and in the next days.'),
        );
      }
      verdict.append(group);
      source.hidden = false;
      verdict.querySelector<HTMLButtonElement>('.main')?.focus();
    };

    const gradeButtons = () => {
      const days = daysAfter(recordOf(question), Date.now());
      return ([1, 2, 3, 4] as const).map((grade) => {
        const button = makeButton('', () => resolve(grade), grade === 3 ? 'main' : '');
        button.append(
          make('strong', {}, gradeNames[grade]),
          inDays(days[grade]),
          make('kbd', { 'aria-hidden': 'true' }, String(grade)),
        );
        return button;
      });
    };
    const continueButton = (grade: Grade) => makeButton('Continue', () => resolve(grade), 'main');

    const check = make('button', { class: 'button main' }, 'Check');
    const pass = makeButton('I do not know', () => reveal('', 'Now you know.'));
    const actions = make('div', { class: 'question-actions' }, check, pass);
    const form = make('form', { class: 'question-form' }, text, fields.element, actions);
    const page = `/${question.topic}/#question-${question.number}`;
    const source = make(
      'p',
      { class: 'question-source', hidden: '' },
      'From the page on ',
      make('a', { href: page }, question.title),
    );
    const card = make('div', { class: 'question', tabindex: '-1' }, form, verdict, source);
    const place = make('div', { class: 'prose' }, card);
    const end = makeButton('End the session', () => resolve(undefined), 'quiet');

    form.addEventListener('submit', (event) => {
      event.preventDefault();
      // Enter on a field sends the form, also when it has no button any more.
      if (answers) return;
      if (fields.chosen().size === 0) {
        tell(status, '', 'Choose an answer first, or say that you do not know.');
        return;
      }
      const { right, words } = fields.judge();
      reveal(right ? 'right' : 'wrong', words);
    });
    // On the card alone: keys of one letter must not surprise those who are elsewhere.
    card.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const place = /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : -1;
      const isOnCard = event.target === card || event.target === fields.element;
      if (answers) {
        if (event.key === 'Enter' && isOnCard) answers.find(isMain)?.click();
        answers[place]?.click();
      } else if (event.key === 'Enter' && isOnCard) {
        event.preventDefault();
        form.requestSubmit();
      } else {
        fields.inputs[place]?.focus();
        fields.inputs[place]?.click();
      }
    });

    show(place, make('p', { class: 'session-end' }, end));
    fields.element.focus({ preventScroll: true });
    document.querySelector('.session')?.scrollIntoView({ block: 'nearest' });
  });
}

const gradeNames: Record<Grade, string> = { 1: 'Guessed', 2: 'Hard', 3: 'Good', 4: 'Easy' };

function isMain(button: Element): boolean {
  return button.classList.contains('main');
}

/** Roughly how long, as one would say it. */
function inDays(days: number): string {
  if (days === 1) return 'tomorrow';
  if (days < 60) return `in ${days} days`;
  return `in ${Math.round(days / 30)} months`;
}
