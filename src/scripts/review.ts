import { statusOf, subscribe } from '../learner/progress.ts';
import { changeRecords } from '../learner/records.ts';
import { setSetting, setting } from '../learner/settings.ts';
import { plainText, type BankIndex, type BankQuestion } from '../questions/bank.ts';
import { loadBankIndex, loadQuestions } from '../questions/load-bank.ts';
import { askableQuestions, dueQuestions } from '../review/due-questions.ts';
import { dayOf } from '../review/local-day.ts';
import { learntTopics, recordsOf } from '../review/readers-records.ts';
import { reconcileRecords } from '../review/reconcile-records.ts';
import { sessionSizes, startSession, type Session } from '../review/session.ts';
import { makeButton } from './make-button.ts';
import { make } from './make-element.ts';

/** The review of a roadmap: what is due, one session after another, and how it has gone. */
class ReviewPage extends HTMLElement {
  #index: BankIndex | undefined;
  /** How many were due when the start was last drawn; undefined while something else is there. */
  #dueAtStart: number | undefined;

  async connectedCallback() {
    this.#wireSettings();
    // A topic learnt or a session held in another tab, or a new day.
    subscribe(() => {
      if (this.#dueAtStart === undefined || this.#due().length === this.#dueAtStart) return;
      this.#showStart();
    });
    await this.#load();
  }

  async #load() {
    try {
      this.#index = await loadBankIndex(this.#roadmap);
      this.#showStart();
    } catch {
      this.#show(
        'Today',
        make('p', {}, 'The questions could not be loaded.'),
        makeButton('Try again', () => void this.#load()),
      );
    }
  }

  get #roadmap(): string {
    return this.dataset['roadmap'] ?? '';
  }

  #due(): string[] {
    return dueQuestions(recordsOf(this.#roadmap), statusOf, Date.now());
  }

  /** Questions of pages learnt since the last visit join, reworded ones take their past along. */
  #reconcile() {
    if (!this.#index) return;
    const records = recordsOf(this.#roadmap);
    changeRecords(reconcileRecords(records, this.#index, learntTopics(), Date.now()));
  }

  #showStart() {
    this.#dueAtStart = undefined;
    this.#reconcile();
    const records = recordsOf(this.#roadmap);
    const due = this.#due();
    const all = askableQuestions(records, statusOf);
    const size = sizeChoice(due.length || all.length);
    if (due.length > 0) {
      this.#show(
        'Today',
        make(
          'p',
          { class: 'session-lead' },
          make('strong', {}, String(due.length)),
          ` ${noun(due)} due.`,
        ),
        make(
          'div',
          { class: 'session-actions' },
          makeButton('Start', () => void this.#run(this.#due(), size.value()), 'main'),
          size.element,
        ),
      );
    } else if (all.length > 0) {
      this.#show(
        'Today',
        make('p', { class: 'session-lead' }, `Nothing is due. ${this.#nextInWords()}`),
        make(
          'div',
          { class: 'session-actions' },
          makeButton('Practise anyway', () => void this.#run(all, size.value())),
          size.element,
        ),
      );
    } else {
      const link = make('a', { href: `/${this.#roadmap}/` }, 'the roadmap');
      this.#show(
        'Today',
        make(
          'p',
          {},
          'There is nothing to review yet. Open a page of ',
          link,
          ', learn it and mark it as done: from then on its questions come here.',
        ),
      );
    }
    this.#dueAtStart = due.length;
    void this.#showStatistics();
  }

  async #run(ids: readonly string[], size: number) {
    const session = startSession(ids, size);
    const records = recordsOf(this.#roadmap);
    const topics = session.open.flatMap(({ id }) => records.get(id)?.topic ?? []);
    const loaded = await Promise.all([
      import('./review-session.ts'),
      this.#index ? loadQuestions(this.#index, topics) : [],
    ]).catch(() => undefined);
    if (!loaded) {
      this.#showStart();
      this.#body?.append(make('p', {}, 'The questions could not be loaded. Are you offline?'));
      return;
    }
    const [{ runSession }, questions] = loaded;
    this.#dueAtStart = undefined;
    this.toggleAttribute('data-running', true);
    const end = await runSession({
      session: withQuestions(session, questions),
      questions: new Map(questions.map((question) => [question.id, question])),
      show: (title, ...content) => this.#show(title, ...content),
    });
    this.toggleAttribute('data-running', false);
    this.#showEnd(end, questions);
  }

  #showEnd({ answered }: Session, questions: readonly BankQuestion[]) {
    const wrong = answered.filter(({ grade }) => grade === 1);
    const right = answered.length - wrong.length;
    const again = wrong.flatMap(({ id }) => questions.find((question) => question.id === id) ?? []);
    const items = again.map(({ topic, number, text }) => {
      const page = `/${topic}/#question-${number}`;
      return make('li', {}, make('a', { href: page }, plainText(text)));
    });
    const summary =
      answered.length === 0
        ? 'No question was answered.'
        : `${answered.length} ${noun(answered)} answered, ${right} known.`;
    const left = this.#due().length;
    this.#show(
      'Done for now',
      make('p', { class: 'session-lead' }, summary),
      ...(items.length > 0 ? [make('p', {}, 'Worth another look:'), make('ul', {}, ...items)] : []),
      ...(left > 0 ? [] : [make('p', {}, this.#nextInWords())]),
      make(
        'div',
        { class: 'session-actions' },
        makeButton(left > 0 ? `Go on: ${left} more` : 'Back', () => {
          this.#showStart();
          this.#heading?.focus();
        }),
      ),
    );
    this.#heading?.focus();
    void this.#showStatistics();
  }

  #nextInWords(): string {
    const records = recordsOf(this.#roadmap);
    const [next] = askableQuestions(records, statusOf);
    const due = next === undefined ? undefined : records.get(next)?.due;
    return due === undefined ? '' : `The next question comes ${dayInWords(due)}.`;
  }

  /** What is coming and how it has gone; shown at once with the settings below, so that nothing moves. */
  async #showStatistics() {
    const records = recordsOf(this.#roadmap);
    const coming = this.querySelector<HTMLElement>('.coming');
    const past = this.querySelector<HTMLElement>('.past');
    const below = this.querySelector<HTMLElement>('.below');
    if (!coming || !past || !below) return;
    coming.hidden = askableQuestions(records, statusOf).length === 0;
    past.hidden = [...records.values()].every(({ log }) => log.length === 0);
    if (!coming.hidden || !past.hidden) {
      const { drawForecast, drawHistory } = await import('./review-charts.ts');
      coming.querySelector('.forecast')?.replaceChildren(drawForecast(records, statusOf));
      past.querySelector('.history')?.replaceChildren(drawHistory(records));
    }
    below.hidden = false;
  }

  #wireSettings() {
    const box = this.querySelector<HTMLInputElement>('input[name="show-due"]');
    if (!box) return;
    box.checked = setting('review-count') === 'shown';
    box.addEventListener('change', () => {
      setSetting('review-count', box.checked ? 'shown' : 'hidden');
    });
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

/** A choice of how many questions to answer at most, unless there are few anyway. */
function sizeChoice(available: number) {
  const select = make(
    'select',
    { class: 'select' },
    ...[sessionSizes.least, sessionSizes.usual, 15, sessionSizes.most].map(
      (size) => new Option(String(size), String(size), false, size === sessionSizes.usual),
    ),
  );
  const element = make('label', { class: 'session-size' }, 'at most ', select, ' questions');
  element.hidden = available <= sessionSizes.least;
  return { element, value: () => Number(select.value) };
}

function noun({ length }: readonly unknown[]): string {
  return length === 1 ? 'question' : 'questions';
}

function dayInWords(time: number): string {
  if (dayOf(time) - dayOf(Date.now()) <= 1) return 'tomorrow';
  return `on ${new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' }).format(time)}`;
}

customElements.define('review-page', ReviewPage);
