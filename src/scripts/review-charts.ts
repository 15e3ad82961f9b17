import type { StatusOf } from '../review/due-questions.ts';
import { isoDay } from '../review/local-day.ts';
import type { Records } from '../learner/review-record.ts';
import { forecast, history } from '../review/statistics.ts';
import { make } from './make-element.ts';

const days = 14;

/** How many questions come in the next two weeks, as bars and as a table. */
export function drawForecast(records: Records, statusOf: StatusOf): HTMLElement {
  const coming = forecast(records, statusOf, Date.now(), days);
  const total = coming.reduce((sum, { count }) => sum + count, 0);
  return figure({
    label: `Questions of the next ${days} days: ${total}, ${coming[0]?.count ?? 0} of them today.`,
    columns: ['Questions'],
    rows: coming.map(({ day, count }) => ({ day, parts: [{ kind: 'scheduled', count }] })),
  });
}

/** How many answers were right and wrong in the last two weeks, as bars and as a table. */
export function drawHistory(records: Records): HTMLElement {
  const past = history(records, Date.now(), days);
  const sum = (of: 'right' | 'wrong') => past.reduce((total, each) => total + each[of], 0);
  return figure({
    label: `Answers of the last ${days} days: ${sum('right')} known, ${sum('wrong')} not known.`,
    columns: ['Known', 'Not known'],
    legend: true,
    rows: past.map(({ day, right, wrong }) => ({
      day,
      parts: [
        { kind: 'known', count: right },
        { kind: 'not-known', count: wrong },
      ],
    })),
  });
}

interface Chart {
  /** What the chart says, in a sentence. */
  label: string;
  columns: readonly string[];
  legend?: boolean;
  rows: readonly { day: number; parts: readonly { kind: string; count: number }[] }[];
}

function figure({ label, columns, legend = false, rows }: Chart): HTMLElement {
  const caption = make('figcaption', {}, label);
  if (legend) {
    caption.append(
      ' ',
      make('span', { class: 'legend known' }, 'known'),
      ' ',
      make('span', { class: 'legend not-known' }, 'not known'),
    );
  }
  const table = make(
    'details',
    {},
    make('summary', {}, 'The same as a table'),
    make(
      'table',
      {},
      make('thead', {}, row('th', ['Day', ...columns])),
      make(
        'tbody',
        {},
        ...rows.map(({ day, parts }) =>
          row('td', [dayName(day), ...parts.map(({ count }) => String(count))]),
        ),
      ),
    ),
  );
  return make('figure', { class: 'review-chart' }, caption, bars(label, rows), table);
}

function row(cell: 'th' | 'td', texts: readonly string[]): HTMLElement {
  return make(
    'tr',
    {},
    ...texts.map((text, index) => {
      const scope = cell === 'th' ? 'col' : 'row';
      return index === 0 || cell === 'th' ? make('th', { scope }, text) : make('td', {}, text);
    }),
  );
}

/** Sizes in units of the drawing: twenty a day. */
const step = 20;
const barWidth = 14;
const height = 76;
const head = 12;
const foot = 24;

function bars(label: string, rows: Chart['rows']): SVGElement {
  const most = Math.max(
    1,
    ...rows.map(({ parts }) => parts.reduce((sum, { count }) => sum + count, 0)),
  );
  const drawing = svg('svg', {
    viewBox: `0 0 ${rows.length * step} ${head + height + foot}`,
    role: 'img',
    'aria-label': label,
  });
  rows.forEach(({ day, parts }, index) => {
    const x = index * step + (step - barWidth) / 2;
    const middle = index * step + step / 2;
    let top = head + height;
    for (const { kind, count } of parts) {
      if (count === 0) continue;
      const size = (count / most) * height;
      top -= size;
      drawing.append(svg('rect', { class: kind, x, y: top, width: barWidth, height: size }));
    }
    const total = parts.reduce((sum, { count }) => sum + count, 0);
    if (total > 0) drawing.append(svg('text', { x: middle, y: top - 3 }, String(total)));
    const date = new Date(day * 86_400_000);
    const first = index === 0 || date.getUTCDate() === 1;
    drawing.append(
      svg('text', { x: middle, y: head + height + 11 }, String(date.getUTCDate())),
      ...(first ? [svg('text', { x: middle, y: head + height + 21 }, monthName(date))] : []),
    );
  });
  drawing.append(
    svg('line', { x1: 0, x2: rows.length * step, y1: head + height, y2: head + height }),
  );
  return drawing;
}

function svg(name: string, attributes: Record<string, string | number>, text?: string): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (text !== undefined) element.textContent = text;
  return element;
}

function dayName(day: number): string {
  return new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(new Date(`${isoDay(day)}T00:00:00Z`));
}

function monthName(date: Date): string {
  return new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' }).format(date);
}
