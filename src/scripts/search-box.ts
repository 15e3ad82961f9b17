import { indexFolder, searchFiles } from './search-files.ts';
import { hasFoundWords } from './search-found.ts';
import { loadSearchStyles } from './search-styles.ts';
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
      const [{ openSearch }] = await Promise.all([import('./search-main.ts'), loadSearchStyles()]);
      openSearch(input);
    };
    // Not on focus: the dialog gives the focus back here, and would open again.
    input.addEventListener('pointerdown', () => this.#fetchAhead());
    for (const type of ['click', 'input']) {
      input.addEventListener(type, () => void open().catch(() => undefined));
    }
    document.addEventListener('keydown', (event) => {
      if (!isShortcut(event)) return;
      event.preventDefault();
      open().catch(() => input.focus());
    });
    const hint = this.querySelector('kbd');
    if (hint) hint.hidden = isKeyOff();
    if (document.querySelector('search-page')) {
      this.#fetchAhead();
      void import('./search-main.ts').then(({ startSearchPage }) => startSearchPage());
    } else if (hasFoundWords()) {
      void import('./search-main.ts').then(({ markFoundWords }) => markFoundWords());
    }
  }

  /**
   * Asks for all that a search needs at once, while the dialog's script is still on its way; one after
   * another, as each asks for the next, they take four round trips. Pagefind's worker finds them in the
   * browser's store.
   */
  #fetchAhead = () => {
    this.#fetchAhead = () => undefined;
    void loadSearchStyles();
    const { names, tag } = searchFiles();
    const indexFiles = [
      'pagefind.js',
      'pagefind-worker.js',
      'wasm.en.pagefind',
      `pages.json?ts=${tag}`,
    ];
    void ahead(names);
    for (const file of indexFiles) void ahead(indexFolder + file);
    void ahead(`${indexFolder}pagefind-entry.json?ts=${tag}`)
      .then((response) => response?.json())
      .then(({ languages }) => ahead(`${indexFolder}pagefind.${languages.en.hash}.pf_meta`))
      .catch(() => undefined);
  };
}

async function ahead(address: string): Promise<Response | undefined> {
  // Who needs the file will see that it is missing.
  return fetch(address).catch(() => undefined);
}

/** `/` and Ctrl+K or Cmd+K, but not where they may be meant as text, nor over another dialog. */
function isShortcut(event: KeyboardEvent): boolean {
  const { key, target } = event;
  if (event.defaultPrevented || event.isComposing || event.repeat || event.altKey) return false;
  if (target instanceof Element && target.closest(fields)) return false;
  if (document.querySelector('dialog:modal')) return false;
  const isCommand = event.ctrlKey || event.metaKey;
  if (key === '/') return !isCommand && !isKeyOff();
  return isCommand && !event.shiftKey && key.toLowerCase() === 'k';
}

/** A key without Ctrl can be pressed by accident, or by a voice: readers may switch it off. */
function isKeyOff(): boolean {
  return readSetting('search-shortcut') === 'off';
}

const fields =
  'textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=button])';

customElements.define('search-box', SearchBox);
