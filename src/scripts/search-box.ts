import { readFoundWords } from './search-found.ts';
import { readSetting } from './storage.ts';

/**
 * Makes the search form of the header a dialog. Until it is used, this is all that is loaded; without
 * script, and when the dialog cannot be loaded, the form leads to the search page.
 */
class SearchBox extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector('input');
    if (!input) return;
    const open = async () => {
      this.#fetchAhead();
      try {
        const { openSearch } = await import('./search-dialog.ts');
        await openSearch(input);
      } catch {
        input.focus();
      }
    };
    // Not on focus: the dialog gives the focus back here, and would open again.
    input.addEventListener('pointerdown', () => this.#fetchAhead());
    input.addEventListener('click', () => void open());
    input.addEventListener('input', () => void open());
    document.addEventListener('keydown', (event) => {
      if (!isShortcut(event)) return;
      event.preventDefault();
      void open();
    });
    if (readFoundWords()) void import('./search-marks.ts');
  }

  /**
   * Asks for all that a search needs at once, while the dialog's script is still on its way; one after
   * another, as each asks for the next, they take four round trips.
   */
  #fetchAhead = () => {
    this.#fetchAhead = () => undefined;
    const names = this.dataset['names'] ?? '';
    link('preload', names);
    link('preload', '/pagefind/pages.json');
    link('modulepreload', '/pagefind/pagefind.js');
    // These are asked for by a worker, which finds them in the browser's store.
    const entry = ahead(entryUrl(names));
    void ahead('/pagefind/pagefind-worker.js');
    void ahead('/pagefind/wasm.en.pagefind');
    void entry
      .then((response) => response?.json())
      .then((found?: { languages: { en?: { hash: string } } }) => {
        const hash = found?.languages.en?.hash;
        return hash === undefined ? undefined : ahead(`/pagefind/pagefind.${hash}.pf_meta`);
      })
      .catch(() => undefined);
  };
}

/** Where Pagefind is going to ask for the list of its files, told in `search-source.ts` by the same tag. */
function entryUrl(names: string): string {
  return `/pagefind/pagefind-entry.json?ts=${names.replace(/\W+/g, '-')}`;
}

function link(rel: string, href: string) {
  const element = document.createElement('link');
  element.rel = rel;
  element.href = href;
  if (rel === 'preload') element.as = 'fetch';
  element.crossOrigin = 'anonymous';
  document.head.append(element);
}

async function ahead(address: string): Promise<Response | undefined> {
  const response = await fetch(address).catch(() => undefined);
  return response?.ok ? response : undefined;
}

/** `/` and Ctrl+K or Cmd+K, but not where they may be meant as text, nor over another dialog. */
function isShortcut(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.repeat || event.altKey) return false;
  if (event.target instanceof Element && event.target.closest(fields)) return false;
  if (document.querySelector('dialog:modal')) return false;
  const command = event.ctrlKey || event.metaKey;
  if (event.key === '/') return !command && readSetting('search-shortcut') !== 'off';
  return event.key.toLowerCase() === 'k' && command && !event.shiftKey;
}

const fields =
  'textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=button])';

customElements.define('search-box', SearchBox);
