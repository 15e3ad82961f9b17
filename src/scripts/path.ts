import { findPath, type Choice } from '../path/find-path.ts';
import { fromQuery, toQuery, type PathChoice } from '../path/path-address.ts';
import { pathTopicsSchema, type PathTopic } from '../path/path-topic.ts';
import { planDates, type Plan } from '../path/plan-dates.ts';
import { dayOf, isoDay } from '../review/local-day.ts';
import { settledTopics } from '../review/stored-records.ts';
import { dateInWords, hoursInWords } from '../wording.ts';
import { make } from './check-yourself-fields.ts';

/** Finds the path to the chosen goals. What is chosen stands in the address, so that it can be shared. */
class PathPlanner extends HTMLElement {
  #topics: readonly PathTopic[] = [];
  #choice: PathChoice | undefined;

  async connectedCallback() {
    const form = this.querySelector('form');
    if (!form) return;
    form.addEventListener('submit', (event) => event.preventDefault());
    try {
      const response = await fetch(`/${this.#roadmap}/path/topics.json`);
      this.#topics = pathTopicsSchema.parse(await response.json());
    } catch {
      this.#tell('The list of topics could not be loaded. Load the page again to try once more.');
      return;
    }
    const read = () => {
      const isTopic = (id: string) => this.#topics.some((topic) => topic.id === id);
      this.#choice = fromQuery(new URLSearchParams(location.search), this.#roadmap, isTopic);
      fill(form, this.#choice);
      this.#draw();
    };
    read();
    addEventListener('popstate', read);
    form.addEventListener('change', () => this.#change(choiceOf(form)));
  }

  get #roadmap(): string {
    return this.dataset['roadmap'] ?? '';
  }

  #change(part: Partial<PathChoice>) {
    if (!this.#choice) return;
    this.#choice = { ...this.#choice, ...part };
    const query = toQuery(this.#choice, this.#roadmap);
    history.replaceState(history.state, '', query === '' ? location.pathname : `?${query}`);
    this.#draw();
  }

  #draw() {
    const choice = this.#choice;
    const result = this.querySelector('.path-result');
    if (!choice || !result) return;
    const ids = new Set(this.#topics.map(({ id }) => id));
    const settled = choice.useProgress ? settledTopics().filter((id) => ids.has(id)) : [];
    const known = new Set([...choice.known, ...settled]);
    const { steps, choices } = findPath(this.#topics, {
      goals: choice.goals,
      known,
      picks: new Set(choice.picks),
    });
    if (choice.goals.length === 0) {
      this.#tell('Choose a goal above.');
      result.replaceChildren();
      return;
    }
    if (steps.length === 0) {
      this.#tell('Nothing is left to learn: all of it is known.');
      result.replaceChildren(...this.#knownList(choice));
      return;
    }
    const plan = planDates(steps, choice.hoursAWeek, choice.start ?? today());
    this.#tell(summary(plan));
    result.replaceChildren(
      ...choices.map((each) => this.#alternatives(each, choice)),
      this.#list(plan, choice),
      this.#actions(plan),
      ...this.#knownList(choice),
    );
  }

  /** The steps in order, each with a button for those who know it already. */
  #list({ steps }: Plan, choice: PathChoice): HTMLElement {
    const items = steps.map(({ topic, from, to }) => {
      const link = make('a', '', topic.title);
      link.href = topic.url;
      const facts = [
        choice.goals.includes(topic.id) ? 'your goal' : topic.section,
        ...(topic.track === 'extension' ? ['extension'] : []),
      ];
      const hours = make('span', '', ` · ${hoursInWords(topic.hours)}`);
      hours.dataset['hours'] = '';
      const know = make('button', 'know', 'I know this');
      know.type = 'button';
      know.setAttribute('aria-label', `I know this: ${topic.title}`);
      know.addEventListener('click', () => {
        this.#change({ known: [...choice.known, topic.id] });
        this.querySelector<HTMLElement>('#your-path')?.focus();
      });
      return make(
        'li',
        '',
        make('div', 'step', link, make('span', 'step-facts', facts.join(' · '), hours)),
        make('span', 'step-days', daysInWords(from, to)),
        know,
      );
    });
    return make('ol', 'path-steps', ...items);
  }

  #alternatives({ alternatives, chosen }: Choice, choice: PathChoice): HTMLElement {
    const options = this.#topics.filter(({ id }) => alternatives.includes(id));
    const select = make(
      'select',
      '',
      ...options.map(({ id, title }) => new Option(title, id, false, id === chosen)),
    );
    select.addEventListener('change', () => {
      const others = choice.picks.filter((id) => !alternatives.includes(id));
      this.#change({ picks: [...others, select.value] });
      this.querySelector<HTMLElement>('.path-alternatives select')?.focus();
    });
    const group = options[0]?.group.split('/').at(-1)?.replaceAll('-', ' ') || 'alternative';
    return make(
      'p',
      'path-alternatives',
      make('label', '', `One ${group} is enough. Take `, select),
    );
  }

  #actions(plan: Plan): HTMLElement {
    const print = make('button', 'button', 'Print');
    print.type = 'button';
    print.addEventListener('click', () => window.print());
    const calendar = make('button', 'button', 'Save as calendar (.ics)');
    calendar.type = 'button';
    calendar.addEventListener('click', async () => {
      const { saveCalendar } = await import('./path-calendar.ts');
      saveCalendar(plan.steps, document.title);
    });
    const copy = make('button', 'button', 'Copy link');
    copy.type = 'button';
    const status = make('span', 'copied');
    status.role = 'status';
    copy.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(location.href);
        status.textContent = 'Copied.';
      } catch {
        status.textContent = 'Copy the address of this page: it holds the path.';
      }
    });
    return make('div', 'path-actions', calendar, print, copy, status);
  }

  /** What was said to be known here, each with a way back. */
  #knownList(choice: PathChoice): HTMLElement[] {
    if (choice.known.length === 0) return [];
    const items = this.#topics
      .filter(({ id }) => choice.known.includes(id))
      .map(({ id, title }) => {
        const back = make('button', 'know', 'Put back');
        back.type = 'button';
        back.setAttribute('aria-label', `Put back: ${title}`);
        back.addEventListener('click', () => {
          this.#change({ known: choice.known.filter((other) => other !== id) });
          this.querySelector<HTMLElement>('#your-path')?.focus();
        });
        return make('li', '', title, ' ', back);
      });
    return [make('div', 'path-known', make('h3', '', 'Known'), make('ul', '', ...items))];
  }

  #tell(text: string) {
    const status = this.querySelector('[role="status"]');
    if (status && status.textContent !== text) status.textContent = text;
  }
}

function choiceOf(form: HTMLFormElement): Partial<PathChoice> {
  const data = new FormData(form);
  const hours = Number(data.get('hours'));
  const start = String(data.get('start') ?? '');
  return {
    goals: data.getAll('goal').map(String),
    ...(hours >= 1 && hours <= 80 && { hoursAWeek: Math.round(hours) }),
    start: start === '' || start === today() ? undefined : start,
    useProgress: data.has('progress'),
  };
}

function fill(form: HTMLFormElement, choice: PathChoice): void {
  for (const input of form.querySelectorAll('input')) {
    if (input.name === 'goal') input.checked = choice.goals.includes(input.value);
    if (input.name === 'hours') input.value = String(choice.hoursAWeek);
    if (input.name === 'start') input.value = choice.start ?? today();
    if (input.name === 'progress') input.checked = choice.useProgress;
  }
  // A chosen topic shows, also when the list it stands in is folded.
  const details = form.querySelector('details');
  if (details?.querySelector('input:checked')) details.open = true;
}

function summary({ steps, hours, end: [soonest, latest] }: Plan): string {
  const topics = `${steps.length} ${steps.length === 1 ? 'topic' : 'topics'}`;
  const when =
    soonest === latest
      ? `done on ${dateInWords(soonest)}`
      : `done between ${dateInWords(soonest)} and ${dateInWords(latest)}`;
  return `${topics}, ${hoursInWords(hours)}, ${when}.`;
}

function daysInWords(from: string, to: string): string {
  return from === to ? shortDate(from) : `${shortDate(from)} – ${shortDate(to)}`;
}

function shortDate(date: string): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${date}T00:00:00Z`));
}

function today(): string {
  return isoDay(dayOf(Date.now()));
}

customElements.define('path-planner', PathPlanner);
