import { isSettled, statuses, subscribe } from '../learner/progress.ts';
import { findPath } from '../path/find-path.ts';
import { fromQuery, mostHours, toQuery, type PathChoice } from '../path/path-address.ts';
import { pathTopicsSchema, type PathTopic } from '../path/path-topic.ts';
import { planDates, type Plan } from '../path/plan-dates.ts';
import { dayOf, isoDay } from '../review/local-day.ts';
import { dateInWords, hoursInWords } from '../wording.ts';
import { drawActions, drawAlternatives, drawKnown, drawSteps } from './path-result.ts';

/** Finds the path to the chosen goals. What is chosen stands in the address, so that it can be shared. */
class PathPlanner extends HTMLElement {
  #topics: readonly PathTopic[] = [];
  /** What the drawn result was made of. */
  #drawn = '';

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
      fill(form, this.#choice);
      this.#draw();
    };
    read();
    addEventListener('popstate', read);
    subscribe(() => this.#draw());
    form.addEventListener('change', () => this.#change(choiceOf(form)));
  }

  get #roadmap(): string {
    return this.dataset['roadmap'] ?? '';
  }

  /** What is chosen stands in the address and nowhere else. */
  get #choice(): PathChoice {
    const isTopic = (id: string) => this.#topics.some((topic) => topic.id === id);
    return fromQuery(new URLSearchParams(location.search), this.#roadmap, isTopic);
  }

  #change(part: Partial<PathChoice>) {
    const query = toQuery({ ...this.#choice, ...part }, this.#roadmap);
    history.replaceState(history.state, '', query === '' ? location.pathname : `?${query}`);
    this.#draw();
  }

  #draw() {
    const choice = this.#choice;
    const settled = choice.useProgress
      ? [...statuses()].flatMap(([id, status]) => (isSettled(status) ? [id] : []))
      : [];
    const result = this.querySelector('.path-result');
    const made = JSON.stringify([choice, settled]);
    if (!result || made === this.#drawn) return;
    this.#drawn = made;
    const { steps, choices } = findPath(this.#topics, {
      goals: choice.goals,
      known: new Set([...choice.known, ...settled]),
      picks: new Set(choice.picks),
    });
    if (choice.goals.length === 0) {
      this.#tell('Choose a goal above.');
      result.replaceChildren();
      return;
    }
    const known = drawKnown(
      this.#topics.filter(({ id }) => choice.known.includes(id)),
      (id) => this.#know(choice.known.filter((other) => other !== id)),
    );
    if (steps.length === 0) {
      this.#tell('Nothing is left to learn: all of it is known.');
      result.replaceChildren(known);
      return;
    }
    const plan = planDates(steps, choice.hoursAWeek, choice.start ?? today());
    this.#tell(summary(plan));
    result.replaceChildren(
      ...choices.map(({ alternatives, chosen }) =>
        drawAlternatives(
          this.#topics.filter(({ id }) => alternatives.includes(id)),
          chosen,
          (id) => this.#pick(alternatives, id),
        ),
      ),
      drawSteps(plan, choice.goals, (id) => this.#know([...choice.known, id])),
      drawActions(plan),
      known,
    );
  }

  #know(known: readonly string[]) {
    this.#change({ known });
    // The button that was pressed is gone.
    this.querySelector<HTMLElement>('#your-path')?.focus();
  }

  #pick(alternatives: readonly string[], id: string) {
    const others = this.#choice.picks.filter((other) => !alternatives.includes(other));
    this.#change({ picks: [...others, id] });
    [...this.querySelectorAll<HTMLSelectElement>('.path-alternatives select')]
      .find(({ value }) => value === id)
      ?.focus();
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
    ...(hours >= 1 && hours <= mostHours && { hoursAWeek: Math.round(hours) }),
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

function today(): string {
  return isoDay(dayOf(Date.now()));
}

customElements.define('path-planner', PathPlanner);
