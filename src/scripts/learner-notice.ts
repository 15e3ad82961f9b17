import { setExported } from '../learner/export-reminder.ts';
import { settledCount } from '../learner/progress.ts';
import type { Trouble } from '../learner/store.ts';
import { make } from './make-element.ts';

/** What the reader may be told about what is kept: trouble, or that an export is due. */
export type Notice = Trouble | 'export';

const texts: Record<Notice, string> = {
  unsaved:
    'Your browser cannot keep what you do here: its storage is blocked or full. It holds until you close this tab. Save a file to keep it.',
  aside:
    'Some of what was kept here could not be read. It was put aside, not erased; the settings page shows it.',
  later:
    'Some of your progress was kept by a newer version of this site and is left alone. Reload the page to see it.',
  export:
    'You have settled twenty topics or more since you last saved your progress. A browser may lose it; a file does not.',
};

/** Says something at the foot of the page, once in a tab. */
export function showNotice(notice: Notice): void {
  if (wasTold(notice)) return;
  const element = make('section', { class: 'learner-notice', 'aria-label': 'Your progress' });
  const close = (action?: () => void) => () => {
    action?.();
    element.remove();
    if (notice === 'export') setExported(settledCount());
  };
  const save = button('Save a file', 'button main', close(saveNow));
  const reload = button('Reload', 'button', () => location.reload());
  const look = make('a', { href: '/settings/#put-aside' }, 'Show it');
  const action = { unsaved: save, export: save, later: reload, aside: look }[notice];
  const text = make('p', { role: 'status' });
  element.append(text, action, button('Close', 'button', close()));
  document.body.append(element);
  // A text that comes into a status that is there already is read out.
  text.textContent = texts[notice];
}

async function saveNow(): Promise<void> {
  const { saveExport } = await import('./save-export.ts');
  saveExport();
}

function button(text: string, className: string, action: () => void): HTMLButtonElement {
  const element = make('button', { type: 'button', class: className }, text);
  element.addEventListener('click', action);
  return element;
}

function wasTold(notice: Notice): boolean {
  const key = `or.told.${notice}`;
  try {
    if (sessionStorage.getItem(key) !== null) return true;
    sessionStorage.setItem(key, '');
  } catch {
    // Then it is told once a page.
  }
  return false;
}
