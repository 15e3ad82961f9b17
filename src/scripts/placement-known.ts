import type { PathTopic } from '../path/path-topic.ts';
import { markKnown } from '../placement/mark-known.ts';
import { make } from './check-yourself-fields.ts';

/** A topic that may be marked as known, and why it is proposed or not. */
export interface KnownRow {
  topic: PathTopic;
  proposed: boolean;
  why: string;
}

/** A list of topics to mark as known, the proposed ones chosen; can be undone. */
export function offerKnown(rows: readonly KnownRow[]): HTMLElement {
  const status = make('p', 'question-status');
  status.role = 'status';
  const inputs = rows.map(({ topic, proposed }) => {
    const input = make('input', '');
    input.type = 'checkbox';
    input.value = topic.id;
    input.checked = proposed;
    return input;
  });
  const items = rows.flatMap(({ topic, why }, index) => {
    const input = inputs[index];
    return input
      ? [make('li', '', make('label', '', input, topic.title, make('span', '', why)))]
      : [];
  });
  const mark = make('button', 'button main', 'Mark the chosen topics as known');
  const back = make('button', 'button', 'Undo');
  back.type = 'button';
  back.hidden = true;
  const proposed = rows.filter((row) => row.proposed).length;
  const lead =
    proposed === 0
      ? 'No topic was answered right throughout: begin with the first one of the section. You can still choose what you know.'
      : `You seem to know ${proposed} of the ${rows.length} topics asked about. Change what you see differently.`;
  const form = make(
    'form',
    'offer-known',
    make('p', '', lead),
    make('ul', '', ...items),
    make('div', 'question-actions', mark, back, status),
  );

  let undo: (() => void) | undefined;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const ids = inputs.filter(({ checked }) => checked).map(({ value }) => value);
    if (ids.length === 0) {
      status.textContent = 'Choose a topic first.';
      return;
    }
    undo = markKnown(ids);
    status.textContent = `${ids.length} ${ids.length === 1 ? 'topic' : 'topics'} marked as known.`;
    mark.hidden = true;
    back.hidden = false;
    back.focus();
  });
  back.addEventListener('click', () => {
    undo?.();
    status.textContent = 'Taken back.';
    back.hidden = true;
    mark.hidden = false;
    mark.focus();
  });
  return form;
}
