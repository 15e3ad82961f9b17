import { markKnown } from '../learner/progress.ts';
import type { PathTopic } from '../path/path-topic.ts';
import { makeButton } from './make-button.ts';
import { make } from './make-element.ts';
import { makeStatus } from './question-status.ts';

/** A topic that may be marked as known, and why it is proposed or not. */
export interface KnownRow {
  topic: PathTopic;
  proposed: boolean;
  why: string;
}

/** A list of topics to mark as known, the proposed ones chosen; can be undone. */
export function offerKnown(rows: readonly KnownRow[]): HTMLElement {
  const status = makeStatus();
  const choices = rows.map(({ topic, proposed, why }) => {
    const input = make('input', { type: 'checkbox', value: topic.id });
    input.checked = proposed;
    const item = make('li', {}, make('label', {}, input, topic.title, make('span', {}, why)));
    return { input, item };
  });
  const proposed = rows.filter((row) => row.proposed).length;
  const lead =
    proposed === 0
      ? 'No topic was answered right throughout: begin with the first one of the section. You can still choose what you know.'
      : `You seem to know ${proposed} of the ${rows.length} topics asked about. Change what you see differently.`;
  const mark = make('button', { class: 'button main' }, 'Mark the chosen topics as known');

  let undo: (() => void) | undefined;
  const back = makeButton('Undo', () => {
    undo?.();
    status.textContent = 'Taken back.';
    back.hidden = true;
    mark.hidden = false;
    mark.focus();
  });
  back.hidden = true;
  const form = make(
    'form',
    { class: 'offer-known' },
    make('p', {}, lead),
    make('ul', {}, ...choices.map(({ item }) => item)),
    make('div', { class: 'question-actions' }, mark, back, status),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (mark.hidden) return;
    const ids = choices.filter(({ input }) => input.checked).map(({ input }) => input.value);
    if (ids.length === 0) {
      status.textContent = 'Choose a topic first.';
      return;
    }
    undo = markKnown(ids);
    status.textContent =
      ids.length === 1
        ? '1 topic marked as done. Its questions join your review.'
        : `${ids.length} topics marked as done. Their questions join your review.`;
    mark.hidden = true;
    back.hidden = false;
    back.focus();
  });
  return form;
}
