import { once } from './once.ts';
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
    const open = async () => (await loadSearch()).openSearch(input);
    // Not on focus: the dialog gives the focus back here, and would open again.
    for (const type of ['click', 'input']) {
      input.addEventListener(type, () => void open().catch(() => undefined));
    }
    input.addEventListener('pointerdown', () => void loadSearch().catch(() => undefined));
    document.addEventListener('keydown', (event) => {
      if (!isShortcut(event)) return;
      event.preventDefault();
      open().catch(() => input.focus());
    });
    const hint = this.querySelector('kbd');
    if (hint) hint.hidden = isKeyOff();
    if (document.querySelector('search-page')) {
      const showAllTopics = () => document.documentElement.removeAttribute('data-sought');
      void loadSearch().then(({ startSearchPage }) => startSearchPage(), showAllTopics);
    } else if (hasFoundWords()) {
      void import('./search-main.ts').then(({ markFoundWords }) => markFoundWords());
    }
  }
}

/** Loads the search, the dialog first, and all that it is going to ask for. */
const loadSearch = once(async () => {
  const loading = Promise.all([import('./search-main.ts'), loadSearchStyles()]);
  fetchAhead();
  return (await loading)[0];
});

/**
 * Asks at once for what Pagefind and its worker, which find it in the browser's store, ask for one after
 * another: that takes four round trips.
 */
function fetchAhead(): void {
  const { names, tag } = searchFiles();
  // The longest first.
  const files = ['wasm.en.pagefind', 'pagefind.js', 'pagefind-worker.js', `pages.json?ts=${tag}`];
  void ahead(names);
  void ahead(`${indexFolder}pagefind-entry.json?ts=${tag}`)
    .then((response) => response?.json())
    .then(({ languages }) => ahead(`${indexFolder}pagefind.${languages.en.hash}.pf_meta`))
    .catch(() => undefined);
  for (const file of files) void ahead(indexFolder + file);
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
