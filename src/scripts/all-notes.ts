import { keepNote, notes } from '../learner/notes.ts';
import { subscribe } from '../learner/progress.ts';
import { make } from './make-element.ts';

/** All notes on the topics of a roadmap, to read, search and take out. */
class AllNotes extends HTMLElement {
  connectedCallback() {
    const field = this.querySelector('input');
    const found = this.querySelector('.found');
    const list = this.querySelector('.list');
    const none = this.querySelector<HTMLElement>('.no-notes');
    if (!field || !found || !list || !none) return;
    const titles = titlesInOrder();
    const order = [...titles.keys()];
    let undo: (() => void) | undefined;

    const show = () => {
      const all = [...notes()].filter(([topic]) => topic.startsWith(`${this.dataset['roadmap']}/`));
      const words = fold(field.value).split(/\s+/).filter(Boolean);
      const matching = all
        .filter(([topic, text]) => {
          const searched = fold(`${titles.get(topic) ?? topic} ${text}`);
          return words.every((word) => searched.includes(word));
        })
        .sort(([one], [other]) => order.indexOf(one) - order.indexOf(other));
      none.hidden = all.length > 0;
      found.textContent =
        all.length === 0
          ? ''
          : words.length === 0
            ? inWords(all.length)
            : `${inWords(matching.length)} of ${all.length}`;
      if (undo) {
        const back = make('button', { type: 'button', class: 'button' }, 'Undo');
        back.addEventListener('click', () => {
          undo?.();
          undo = undefined;
          show();
        });
        found.append(' · Note deleted. ', back);
      }
      list.replaceChildren(
        ...matching.map(([topic, text]) =>
          noteArticle(topic, titles.get(topic), text, () => {
            undo = keepNote(topic, '');
            show();
            found.querySelector('button')?.focus();
          }),
        ),
      );
    };
    show();
    field.addEventListener('input', show);
    subscribe(show);
  }
}

function noteArticle(
  topic: string,
  title: string | undefined,
  text: string,
  remove: () => void,
): HTMLElement {
  const heading =
    title === undefined
      ? make('h2', {}, topic, make('span', {}, ' (page is gone)'))
      : make('h2', {}, make('a', { href: `/${topic}/#your-note` }, title));
  const button = make(
    'button',
    { type: 'button', class: 'button', 'aria-label': `Delete the note on ${title ?? topic}` },
    'Delete',
  );
  button.addEventListener('click', remove);
  // As text, never as markup: what stands in a note is not ours.
  return make(
    'article',
    { class: 'kept-note' },
    heading,
    button,
    make('div', { class: 'text' }, text),
  );
}

/** Titles of the topics as the navigation lists them, by their ids. */
function titlesInOrder(): Map<string, string> {
  const links = document.querySelectorAll<HTMLAnchorElement>('#navigation .marks-topics a');
  return new Map(
    [...links].map((link) => [
      link.pathname.slice(1, -1),
      link.firstChild?.textContent?.trim() ?? '',
    ]),
  );
}

function inWords(count: number): string {
  return count === 1 ? '1 note' : `${count} notes`;
}

/** Without case and accents, so that `cafe` finds `Café`. */
function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

customElements.define('all-notes', AllNotes);
