import { eraseAll, resetBelow } from '../learner/erase.ts';
import { goneTopics } from '../learner/moved-topics.ts';
import { progressText } from '../learner/progress-text.ts';
import { statuses, subscribe, type Status } from '../learner/progress.ts';
import { store } from '../learner/reader-store.ts';
import { toFragment } from '../learner/snapshot-link.ts';
import { takeSnapshot } from '../learner/snapshot.ts';
import { statusWords } from '../learner/status-words.ts';
import { make, need } from './make-element.ts';
import { saveExport } from './save-export.ts';
import { loadTopicTitles } from './topic-titles.ts';

/** What is kept for the reader: how much it is, how to take it along, reset or erase it. */
class KeptData extends HTMLElement {
  connectedCallback() {
    this.#on('export', () => {
      saveExport();
      this.#say('export', 'The file is among your downloads.');
    });
    this.#on('copy', async () => {
      const text = progressText(statuses(), await this.#titles());
      await this.#copy(text, 'Copied.');
    });
    this.#on('link', async () => {
      const address = new URL('/snapshot/', location.href);
      address.hash = toFragment(statuses());
      await this.#copy(address.href, 'Copied: the link shows your progress as it is now.');
    });
    this.#on('persist', async () => {
      await navigator.storage.persist().catch(() => false);
      await this.#showPersisted();
    });
    this.#on('erase', () => {
      this.#offerUndo('Everything is erased.', eraseAll(store));
    });
    const form = need(this, 'form', HTMLFormElement);
    const select = need(this, 'select', HTMLSelectElement);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const { count, undo } = resetBelow(store, select.value);
      if (count === 0) this.#say('erase', 'Nothing there was begun.');
      else
        this.#offerUndo(`${count === 1 ? '1 topic is' : `${count} topics are`} to do again.`, undo);
    });
    const show = () => {
      this.#showCounts();
      this.#showAside();
      void this.#showGone();
    };
    show();
    subscribe(show);
    void this.#showPersisted();
  }

  #on(action: string, listener: () => void) {
    need(this, `[data-action="${action}"]`, HTMLButtonElement).addEventListener('click', listener);
  }

  #say(place: 'export' | 'erase', text: string, ...more: Node[]) {
    const result = need(this, `[data-result="${place}"]`, HTMLElement);
    result.replaceChildren(make('span', {}, text), ...more);
  }

  #offerUndo(text: string, undo: () => void) {
    const back = make('button', { type: 'button', class: 'button' }, 'Undo');
    back.addEventListener('click', () => {
      undo();
      this.#say('erase', 'Taken back.');
    });
    this.#say('erase', text, back);
    back.focus();
  }

  async #titles(): Promise<ReadonlyMap<string, string>> {
    return loadTopicTitles().catch(() => new Map());
  }

  /** Into the clipboard; where that is refused, shown to be copied by hand. */
  async #copy(text: string, done: string) {
    try {
      await navigator.clipboard.writeText(text);
      this.#say('export', done);
    } catch {
      const field = make('textarea', { readonly: '', rows: '4', 'aria-label': 'To be copied' });
      field.value = text;
      this.#say('export', 'Copy this:', field);
      field.select();
    }
  }

  #showCounts() {
    const snapshot = takeSnapshot(store);
    let size = 0;
    for (const [kind, values] of snapshot) {
      for (const [id, text] of values) size += id.length + text.length;
      const place = this.querySelector(`[data-count="${kind}"]`);
      if (place) place.textContent = String(values.size);
    }
    need(this, '[data-size]', HTMLElement).textContent = `${Math.ceil(size / 1000)} kB`;
  }

  #showAside() {
    const { aside } = store.kept();
    need(this, '.put-aside', HTMLElement).hidden = aside.size === 0;
    need(this, '.aside-list', HTMLElement).replaceChildren(
      ...[...aside].map(([key, text]) =>
        make(
          'li',
          {},
          make('details', {}, make('summary', {}, key), make('pre', {}, text.slice(0, 5000))),
        ),
      ),
    );
  }

  async #showGone() {
    const titles = await this.#titles();
    // Without the list of topics, none can be said to be gone.
    const gone =
      titles.size === 0 ? new Map<string, Status>() : goneTopics(store, new Set(titles.keys()));
    need(this, '.gone', HTMLElement).hidden = gone.size === 0;
    need(this, '.gone-list', HTMLElement).replaceChildren(
      ...[...gone].map(([id, status]) => make('li', {}, `${id}: ${statusWords[status]}`)),
    );
  }

  async #showPersisted() {
    const text = need(this, '.persisted', HTMLElement);
    const button = need(this, '[data-action="persist"]', HTMLButtonElement);
    const persisted = await navigator.storage?.persisted?.().catch(() => undefined);
    button.hidden = persisted !== false;
    text.textContent =
      persisted === true
        ? 'The browser has promised to keep it, even when room is short.'
        : persisted === false
          ? 'The browser may clear it when room on the device is short.'
          : 'The browser does not say whether it may clear it when room on the device is short.';
  }
}

customElements.define('kept-data', KeptData);
