import type { PathTopic } from '../path/path-topic.ts';
import type { Plan } from '../path/plan-dates.ts';
import { hoursInWords } from '../wording.ts';
import { makeButton } from './make-button.ts';
import { make } from './make-element.ts';

/** The steps in order, each with a button for those who know it already. */
export function drawSteps(
  { steps }: Plan,
  goals: readonly string[],
  know: (id: string) => void,
): HTMLElement {
  const items = steps.map(({ topic, from, to }) => {
    const facts = [
      goals.includes(topic.id) ? 'your goal' : topic.section,
      ...(topic.track === 'extension' ? ['extension'] : []),
    ];
    const link = make('a', { href: topic.url }, topic.title);
    const hours = make('span', { 'data-hours': '' }, ` · ${hoursInWords(topic.hours)}`);
    return make(
      'li',
      {},
      make(
        'div',
        { class: 'step' },
        link,
        make('span', { class: 'step-facts' }, facts.join(' · '), hours),
      ),
      make('span', { class: 'step-days' }, daysInWords(from, to)),
      quietButton('I know this', topic.title, () => know(topic.id)),
    );
  });
  return make('ol', { class: 'path-steps' }, ...items);
}

/** The topics of which one is enough, to choose from. */
export function drawAlternatives(
  topics: readonly PathTopic[],
  chosen: string,
  pick: (id: string) => void,
): HTMLElement {
  const select = make(
    'select',
    { class: 'select' },
    ...topics.map(({ id, title }) => new Option(title, id, false, id === chosen)),
  );
  select.addEventListener('change', () => pick(select.value));
  const group = topics[0]?.group.split('/').at(-1)?.replaceAll('-', ' ') || 'of these';
  return make(
    'p',
    { class: 'path-alternatives' },
    make('label', {}, `One ${group} is enough. Take `, select),
  );
}

/** What was said to be known here, each with a way back. */
export function drawKnown(
  topics: readonly PathTopic[],
  putBack: (id: string) => void,
): HTMLElement {
  const items = topics.map(({ id, title }) =>
    make(
      'li',
      {},
      title,
      ' ',
      quietButton('Put back', title, () => putBack(id)),
    ),
  );
  const known = make(
    'div',
    { class: 'path-known' },
    make('h3', {}, 'Known'),
    make('ul', {}, ...items),
  );
  known.hidden = items.length === 0;
  return known;
}

/** What can be done with a plan. */
export function drawActions({ steps }: Plan): HTMLElement {
  const status = make('span', { role: 'status' });
  return make(
    'div',
    { class: 'path-actions' },
    makeButton('Save as calendar (.ics)', async () => {
      const { saveCalendar } = await import('./path-calendar.ts');
      saveCalendar(steps, document.title);
    }),
    makeButton('Print', () => window.print()),
    makeButton('Copy link', async () => {
      try {
        await navigator.clipboard.writeText(location.href);
        status.textContent = 'Copied.';
      } catch {
        status.textContent = 'Copy the address of this page: it holds the path.';
      }
    }),
    status,
  );
}

/** A button that looks like a link; what it is about is only spoken. */
function quietButton(text: string, about: string, action: () => void): HTMLButtonElement {
  const button = makeButton(text, action, 'quiet');
  button.ariaLabel = `${text}: ${about}`;
  return button;
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
