import type { BankQuestion } from '../questions/bank.ts';
import type { Grade } from '../review/review-record.ts';
import { daysAfter, recordAnswer } from '../review/schedule.ts';
import { gradeNext, type Session, type Turn } from '../review/session.ts';
import { keepRecord, storedRecord } from '../review/stored-records.ts';
import { make, makeQuestionFields, toNodes } from './check-yourself-fields.ts';

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
    const number = total - current.open.filter(({ again }) => !again).length + 1;
    const title = turn.again ? 'Once more' : `Question ${number} of ${total}`;
    const grade = await ask(question, turn, (...content) => show(title, ...content));
    if (grade === undefined) break;
    if (!turn.again) keepAnswer(question, grade);
    current = gradeNext(current, grade);
  }
  return current;
}

/** Answers read from storage afresh: another tab may have answered too. */
function keepAnswer({ id, topic }: BankQuestion, grade: Grade): void {
  const now = Date.now();
  keepRecord(id, recordAnswer(storedRecord(id) ?? { topic, due: now, log: [] }, now, grade));
}

/** Asks one question; undefined when the reader ends the session. */
function ask(
  question: BankQuestion,
  turn: Turn,
  show: (...content: Node[]) => void,
): Promise<Grade | undefined> {
  const several = question.options.filter(({ right }) => right).length > 1;
  const text = make(
    'div',
    'question-text',
    make('p', '', ...toNodes(question.text)),
    ...(several ? [make('p', 'question-several', 'Choose all that apply.')] : []),
  );
  const fields = makeQuestionFields(
    text,
    question.options.map((option) => ({
      text: toNodes(option.text),
      right: option.right,
      why: toNodes(option.why),
    })),
    true,
  );
  // Focused when it appears, so that its question is read out and the keys work.
  fields.element.tabIndex = -1;
  const check = make('button', 'button main', 'Check');
  const pass = plainButton('I do not know');
  const status = make('p', 'question-status');
  status.role = 'status';
  const form = make(
    'form',
    'question-form',
    text,
    fields.element,
    make('div', 'question-actions', check, pass, status),
  );
  const after = make('div', 'after-answer');
  const end = plainButton('End the session');
  const card = make('div', 'question', form, after);
  const place = make('div', 'prose', card);
  show(place, make('p', 'session-end', end));
  fields.element.focus({ preventScroll: true });
  place.scrollIntoView({ block: 'nearest' });

  return new Promise((resolve) => {
    let grades: readonly HTMLButtonElement[] | undefined;

    const reveal = (isRight: boolean, words: string) => {
      const reasons = make('span', 'visually-hidden', ` ${fields.explain('all')}`);
      status.className = `question-status ${isRight ? 'right' : 'wrong'}`;
      status.replaceChildren(make('strong', 'verdict', words), reasons);
      check.hidden = pass.hidden = true;
      fields.freeze();
      const link = make('a', '', question.title);
      link.href = `/${question.topic}/#question-${question.number}`;
      const suggested: Grade = isRight ? 3 : 1;
      grades = turn.again ? [continueButton(suggested)] : gradeButtons(suggested);
      after.replaceChildren(
        make('div', 'grades', ...grades),
        make('p', 'question-source', 'From the page on ', link),
      );
      after.querySelector<HTMLButtonElement>('.main')?.focus();
    };

    const gradeButtons = (suggested: Grade) => {
      const record = storedRecord(question.id) ?? { topic: question.topic, due: 0, log: [] };
      const days = daysAfter(record, Date.now());
      return ([1, 2, 3, 4] as const).map((grade) => {
        const button = plainButton('', () => resolve(grade));
        button.append(
          make('strong', '', `${grade} ${gradeNames[grade]}`),
          make('span', '', inDays(days[grade])),
        );
        if (grade === suggested) button.classList.add('main');
        return button;
      });
    };

    const continueButton = (grade: Grade) => {
      const button = plainButton('Continue', () => resolve(grade));
      button.classList.add('main');
      return button;
    };

    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (grades) return;
      if (fields.chosen().size === 0) {
        status.textContent = 'Choose an answer first, or say that you do not know.';
        return;
      }
      const { right, words } = fields.judge();
      reveal(right, words);
    });
    pass.addEventListener('click', () => reveal(false, 'Now you know.'));
    end.addEventListener('click', () => resolve(undefined));

    place.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const number = /^[1-9]$/.test(event.key) ? Number(event.key) : 0;
      if (grades) {
        grades[number - 1]?.click();
      } else if (event.key === 'Enter' && event.target === fields.element) {
        event.preventDefault();
        form.requestSubmit();
      } else {
        const input = fields.inputs[number - 1];
        input?.focus();
        input?.click();
      }
    });
  });
}

const gradeNames: Record<Grade, string> = { 1: 'Again', 2: 'Hard', 3: 'Good', 4: 'Easy' };

/** Roughly how long, as one would say it. */
function inDays(days: number): string {
  if (days === 1) return 'tomorrow';
  if (days < 60) return `in ${days} days`;
  return `in ${Math.round(days / 30)} months`;
}

function plainButton(text: string, action?: () => void): HTMLButtonElement {
  const button = make('button', 'button', text);
  button.type = 'button';
  if (action) button.addEventListener('click', action);
  return button;
}
