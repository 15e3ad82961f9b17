import { askableQuestions, dueQuestions } from '../review/due-questions.ts';
import { dayOf } from '../review/local-day.ts';
import { reconcileRecords } from '../review/reconcile-records.ts';
import { sessionSizes, startSession, type Session } from '../review/session.ts';
import type { BankIndex, BankQuestion } from '../questions/bank.ts';
import { loadBankIndex, loadQuestions } from '../questions/load-bank.ts';
import {
  isCountShown,
  keepRecords,
  learntTopics,
  showCount,
  standingOf,
  storedRecords,
} from '../review/stored-records.ts';
import { make } from './check-yourself-fields.ts';

/** The review of a roadmap: what is due, one session after another, and how it has gone. */
class ReviewPage extends HTMLElement {
  #index: BankIndex | undefined;

  async connectedCallback() {
    this.#wireSettings();
    try {
      this.#index = await loadBankIndex(this.#roadmap);
    } catch {
      const retry = button('Try again', () => void this.connectedCallback());
      this.#show('Today', make('p', '', 'The questions could not be loaded.'), retry);
      return;
    }
    this.#reconcile();
    this.#showStart();
  }

  get #roadmap(): string {
    return this.dataset['roadmap'] ?? '';
  }

  /** Questions of pages learnt since the last visit join, reworded ones take their past along. */
  #reconcile() {
    const index = this.#index;
    if (!index) return;
    const records = storedRecords(this.#roadmap);
    keepRecords(reconcileRecords(records, index, learntTopics(), Date.now()));
  }

  #showStart(focus = false) {
    const records = storedRecords(this.#roadmap);
    const due = dueQuestions(records, standingOf, Date.now());
    const all = askableQuestions(records, standingOf);
    const size = sizeChoice(due.length || all.length);
    if (due.length > 0) {
      this.#show(
        'Today',
        make('p', 'session-lead', `${inWords(due.length)} due.`),
        actions(
          button('Start', () => void this.#run(due, size.value()), 'main'),
          size.element,
        ),
      );
    } else if (all.length > 0) {
      const next = Math.min(...all.map((id) => records.get(id)?.due ?? Infinity));
      this.#show(
        'Today',
        make('p', 'session-lead', `Nothing is due. The next question comes ${dayInWords(next)}.`),
        actions(
          button('Practise anyway', () => void this.#run(all, size.value())),
          size.element,
        ),
      );
    } else {
      const link = make('a', '', 'the roadmap');
      link.href = `/${this.#roadmap}/`;
      this.#show(
        'Today',
        make(
          'p',
          '',
          'There is nothing to review yet. Open a page of ',
          link,
          ', learn it and mark it as done: from then on its questions come here.',
        ),
      );
    }
    if (focus) this.#heading?.focus();
    void this.#showStatistics();
  }

  async #run(ids: readonly string[], size: number) {
    const session = startSession(ids, size);
    const records = storedRecords(this.#roadmap);
    const topics = session.open.flatMap(({ id }) => records.get(id)?.topic ?? []);
    try {
      const [{ runSession }, questions] = await Promise.all([
        import('./review-session.ts'),
        this.#index ? loadQuestions(this.#index, topics) : [],
      ]);
      this.toggleAttribute('data-running', true);
      const end = await runSession({
        session: withQuestions(session, questions),
        questions: new Map(questions.map((question) => [question.id, question])),
        show: (title, ...content) => this.#show(title, ...content),
      });
      this.#showEnd(end, questions);
    } catch {
      this.#showStart();
      this.#body?.append(make('p', '', 'The questions could not be loaded. Are you offline?'));
    } finally {
      this.removeAttribute('data-running');
    }
  }

  #showEnd({ answered }: Session, questions: readonly BankQuestion[]) {
    const wrong = answered.filter(({ grade }) => grade === 1);
    const right = answered.length - wrong.length;
    const again = wrong.flatMap(({ id }) => questions.find((question) => question.id === id) ?? []);
    const list = make(
      'ul',
      '',
      ...again.map(({ topic, number, text }) => {
        const link = make('a', '', text.join(''));
        link.href = `/${topic}/#question-${number}`;
        return make('li', '', link);
      }),
    );
    const left = dueQuestions(storedRecords(this.#roadmap), standingOf, Date.now()).length;
    const summary =
      answered.length === 0
        ? 'No question was answered.'
        : `${inWords(answered.length)} answered, ${right} known at once.`;
    this.#show(
      'Done for now',
      make('p', 'session-lead', summary),
      ...(again.length > 0 ? [make('p', '', 'Worth another look:'), list] : []),
      actions(button(left > 0 ? `Go on: ${left} more` : 'Back', () => this.#showStart(true))),
    );
    this.#heading?.focus();
    void this.#showStatistics();
  }

  /** What is coming and how it has gone; shown at once with the settings below, so that nothing moves. */
  async #showStatistics() {
    const records = storedRecords(this.#roadmap);
    const coming = this.querySelector<HTMLElement>('.coming');
    const past = this.querySelector<HTMLElement>('.past');
    const below = this.querySelector<HTMLElement>('.below');
    if (!coming || !past || !below) return;
    coming.hidden = askableQuestions(records, standingOf).length === 0;
    past.hidden = [...records.values()].every(({ log }) => log.length === 0);
    if (!coming.hidden || !past.hidden) {
      const { drawForecast, drawHistory } = await import('./review-charts.ts');
      coming.querySelector('.forecast')?.replaceChildren(drawForecast(records, standingOf));
      past.querySelector('.history')?.replaceChildren(drawHistory(records));
    }
    below.hidden = false;
  }

  #wireSettings() {
    const box = this.querySelector<HTMLInputElement>('input[name="show-due"]');
    if (!box) return;
    box.checked = isCountShown();
    box.onchange = () => showCount(box.checked);
  }

  get #heading() {
    return this.querySelector<HTMLElement>('#session');
  }

  get #body() {
    return this.querySelector('.session-body');
  }

  #show(title: string, ...content: Node[]) {
    if (this.#heading) this.#heading.textContent = title;
    this.#body?.replaceChildren(...content);
  }
}

/** A session without the questions that could not be found: they are asked when they can. */
function withQuestions(session: Session, questions: readonly BankQuestion[]): Session {
  const found = new Set(questions.map(({ id }) => id));
  return { ...session, open: session.open.filter(({ id }) => found.has(id)) };
}

function sizeChoice(available: number) {
  const select = make(
    'select',
    '',
    ...[sessionSizes.least, sessionSizes.usual, 15, sessionSizes.most].map(
      (size) => new Option(String(size), String(size), false, size === sessionSizes.usual),
    ),
  );
  const element = make('label', 'session-size', 'at most ', select, ' questions');
  element.hidden = available <= sessionSizes.least;
  return { element, value: () => Number(select.value) };
}

function button(text: string, action: () => void, className = ''): HTMLButtonElement {
  const element = make('button', `button ${className}`.trim(), text);
  element.type = 'button';
  element.addEventListener('click', action);
  return element;
}

function actions(...content: Node[]): HTMLElement {
  return make('div', 'session-actions', ...content);
}

function inWords(count: number): string {
  return count === 1 ? '1 question' : `${count} questions`;
}

function dayInWords(time: number): string {
  if (dayOf(time) - dayOf(Date.now()) <= 1) return 'tomorrow';
  return `on ${new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' }).format(time)}`;
}

customElements.define('review-page', ReviewPage);
