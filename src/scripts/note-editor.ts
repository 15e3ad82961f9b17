import { keepNote, noteOf } from '../learner/notes.ts';
import { subscribe } from '../learner/progress.ts';

/** Milliseconds of rest after which what was typed is kept. */
const rest = 400;

/**
 * Keeps what is typed in a note, while it is typed and at the latest when the page is left. A change from
 * another tab is shown, unless there are letters here that are not kept yet.
 */
export function editNote(element: Element, topic: string): void {
  const field = element.querySelector('textarea');
  const status = element.querySelector('[role="status"]');
  if (!field || !status) return;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const keep = () => {
    if (waiting === undefined) return;
    clearTimeout(waiting);
    waiting = undefined;
    keepNote(topic, field.value);
    status.textContent = 'Kept in this browser.';
  };
  const show = () => {
    if (waiting !== undefined || field.value === noteOf(topic)) return;
    field.value = noteOf(topic);
  };

  const wait = () => {
    status.textContent = '';
    clearTimeout(waiting);
    waiting = setTimeout(keep, rest);
  };

  if (field.value !== noteOf(topic)) wait();
  subscribe(show);
  field.addEventListener('input', wait);
  field.addEventListener('blur', keep);
  addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', keep);
}
