import type { Excerpt } from '../search/full-text.ts';
import type { NameIndex } from '../search/name-index.ts';
import { make } from './make-element.ts';
import { leaveFoundWords } from './search-found.ts';
import { mostPages, SearchOptions } from './search-options.ts';
import { markFoundWords } from './search-marks.ts';
import { rememberSearch } from './search-recent.ts';
import {
  fetchExcerpt,
  longestQuery,
  pause,
  SearchSession,
  type Progress,
} from './search-session.ts';
import { loadNames } from './search-source.ts';
import { renderNothing, renderStart } from './search-start.ts';
import { isWeak, namesOnly, searchPageUrl, summarize, weakOnly } from './search-text.ts';
import { readSetting, writeSetting } from './storage.ts';

/** Milliseconds of rest after which the count is read out. */
const beforeReadingOut = 600;
/** Milliseconds that the list waits for its excerpts, so as not to change twice. */
const beforeShowing = 100;

let dialog: SearchDialog | undefined;

/** Opens the search dialog with what stands in the form's field; it is made at the first use. */
export function openSearch(field: HTMLInputElement): void {
  dialog ??= new SearchDialog();
  dialog.open(field.value);
  field.value = '';
}

class SearchDialog {
  readonly #input = make('input', {
    type: 'text',
    role: 'combobox',
    'aria-label': 'Search the roadmap',
    'aria-autocomplete': 'list',
    'aria-haspopup': 'listbox',
    autocomplete: 'off',
    autocapitalize: 'off',
    autocorrect: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
    maxlength: String(longestQuery),
    placeholder: 'Term, acronym or question',
  });
  readonly #clear = make('button', { type: 'button', class: 'clear', hidden: '' }, 'Clear');
  readonly #notice = make('div', { class: 'notice' });
  readonly #start = make('div', { class: 'start' });
  readonly #status = make('p', { role: 'status', class: 'visually-hidden' });
  readonly #options = new SearchOptions(this.#input);
  readonly #keyBox = make('input', { type: 'checkbox' });
  readonly #element = this.#build();
  readonly #session = new SearchSession({
    onProgress: (progress) => void this.#show(progress),
    onFailure: () => this.#showFailure(),
  });
  #names: NameIndex | undefined;
  #progress: Progress | undefined;
  #excerpts: ReadonlyMap<string, Excerpt> = new Map();
  #isLiteral = false;
  #announcement = 0;

  open(query: string): void {
    if (this.#element.open) return;
    this.#input.value = query || this.#input.value;
    this.#keyBox.checked = readSetting('search-shortcut') !== 'off';
    this.#element.showModal();
    this.#input.focus();
    this.#input.select();
    this.#fit();
    // Both are on their way while the reader types.
    void loadNames()
      .then((names) => {
        this.#names = names;
        if (this.#input.value.trim() === '') this.#showStart();
      })
      .catch(() => undefined);
    this.#ask();
  }

  #build(): HTMLDialogElement {
    const icon = document.querySelector('search-box svg')?.cloneNode(true);
    const close = make('button', { type: 'button', class: 'close', 'aria-label': 'Close search' });
    const element = make(
      'dialog',
      { class: 'search-dialog', 'aria-label': 'Search' },
      make('div', { class: 'field' }, ...(icon ? [icon] : []), this.#input, this.#clear, close),
      make('div', { class: 'scroller' }, this.#notice, this.#options.element, this.#start),
      this.#status,
      renderFooter(this.#keyBox),
    );
    document.body.append(element);
    this.#input.addEventListener('input', () => this.#ask());
    this.#input.addEventListener('keydown', (event) => this.#onKey(event));
    this.#clear.addEventListener('click', () => this.#setQuery(''));
    close.addEventListener('click', () => element.close());
    this.#keyBox.addEventListener('change', () => {
      writeSetting('search-shortcut', this.#keyBox.checked ? null : 'off');
    });
    this.#start.addEventListener('keydown', (event) => this.#onKeyInStart(event));
    this.#options.element.addEventListener('click', (event) => this.#onFollow(event));
    this.#options.element.addEventListener('auxclick', (event) => this.#onFollow(event));
    element.addEventListener('click', ({ target }) => {
      // A click on the backdrop reaches the dialog itself; a link may lead to a place of this very page.
      const isLink = target instanceof Element && target.closest('.start a') !== null;
      if (target === element || isLink) element.close();
    });
    element.addEventListener('close', () => {
      this.#session.stop();
      clearTimeout(this.#announcement);
      this.#status.textContent = '';
    });
    // On a phone the keyboard covers a part of the window.
    for (const type of ['resize', 'scroll']) {
      visualViewport?.addEventListener(type, () => this.#fit());
    }
    return element;
  }

  #fit(): void {
    if (!visualViewport || !this.#element.open) return;
    const { height, offsetTop } = visualViewport;
    this.#element.style.setProperty('--visible-height', `${height}px`);
    this.#element.style.setProperty('--visible-top', `${offsetTop}px`);
  }

  #setQuery(query: string): void {
    this.#input.value = query;
    this.#input.focus();
    this.#ask();
  }

  #ask({ literal = false } = {}): void {
    const query = this.#input.value;
    this.#isLiteral = literal;
    this.#clear.hidden = query === '';
    this.#options.release();
    clearTimeout(this.#announcement);
    if (query.trim() === '') {
      this.#session.stop();
      this.#showStart();
    } else {
      this.#element.dataset['state'] = 'searching';
      void this.#session.ask(query, { literal });
    }
  }

  #showStart(): void {
    this.#progress = undefined;
    this.#element.dataset['state'] = 'start';
    this.#status.textContent = '';
    this.#notice.replaceChildren();
    this.#options.hide();
    const hadFocus = this.#start.contains(document.activeElement);
    const nodes = renderStart(this.#names?.data, {
      onQuery: (query) => this.#setQuery(query),
      onForget: () => this.#showStart(),
    });
    this.#start.replaceChildren(...nodes);
    if (hadFocus) this.#input.focus();
  }

  async #show(progress: Progress): Promise<void> {
    this.#progress = progress;
    const { answer, stage } = progress;
    if (stage === 'names') {
      // Until the new excerpts are there, those for the letters before stand in.
      this.#render(progress);
      return;
    }
    const excerpts = new Map<string, Excerpt>();
    const all = Promise.all(
      answer.results.slice(0, mostPages).map(async (result) => {
        excerpts.set(result.page.url, await fetchExcerpt(result));
      }),
    );
    await Promise.race([all, pause(beforeShowing)]);
    if (this.#progress !== progress) return;
    this.#excerpts = excerpts;
    const isWhole = excerpts.size === Math.min(mostPages, answer.results.length);
    this.#render(progress);
    this.#readOut(summarize(progress));
    if (isWhole) return;
    await all;
    if (this.#progress === progress) this.#render(progress);
  }

  #render(progress: Progress): void {
    const { answer, stage } = progress;
    this.#element.dataset['state'] = stage === 'names' ? 'searching' : 'found';
    this.#options.show(answer, this.#excerpts, this.#isLiteral);
    this.#notice.replaceChildren(...this.#renderNotices(progress));
    const isNothing = stage === 'text' && answer.results.length === 0 && this.#names;
    this.#start.replaceChildren(...(isNothing ? renderNothing(answer.query, isNothing.data) : []));
  }

  #renderNotices({ answer, stage, textFailed }: Progress): Node[] {
    const { query, corrected, results } = answer;
    const notices: Node[] = [];
    if (stage === 'text' && results.length === 0) {
      notices.push(make('p', {}, 'Nothing found for ', make('strong', {}, query), '.'));
    } else if (corrected !== undefined) {
      const literally = make('button', { type: 'button' }, `Search for ${query} instead`);
      literally.addEventListener('click', () => {
        this.#input.focus();
        this.#ask({ literal: true });
      });
      notices.push(
        make('p', {}, 'Showing results for ', make('strong', {}, corrected), '. ', literally),
      );
    } else if (isWeak(answer)) {
      notices.push(make('p', {}, weakOnly));
    }
    if (textFailed) notices.push(make('p', {}, namesOnly));
    return notices;
  }

  #showFailure(): void {
    this.#element.dataset['state'] = 'found';
    this.#options.hide();
    const list = make('a', { href: searchPageUrl('') }, 'list of all topics');
    const text = 'The search could not be loaded. Try again, or use the ';
    this.#notice.replaceChildren(make('p', {}, text, list, '.'));
    this.#readOut(this.#notice.textContent ?? '');
  }

  #readOut(text: string): void {
    clearTimeout(this.#announcement);
    this.#announcement = window.setTimeout(() => {
      this.#status.textContent = text;
    }, beforeReadingOut);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const isCommand = event.ctrlKey || event.metaKey;
    if (isCommand && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      this.#element.close();
    } else if (isArrow(event)) {
      event.preventDefault();
      if (this.#options.active) this.#options.move(event.key === 'ArrowDown' ? 1 : -1);
      else this.#moveInStart(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.#follow(isCommand);
    }
  }

  /** Opens the active option; without one, the search page. */
  #follow(inNewTab: boolean): void {
    const query = this.#input.value.trim();
    const { active } = this.#options;
    if (active) {
      const modifiers = { ctrlKey: inNewTab, bubbles: true, cancelable: true };
      active.dispatchEvent(new MouseEvent('click', modifiers));
    } else if (query !== '') {
      location.assign(searchPageUrl(query, this.#isLiteral));
    }
  }

  /** An option was clicked, in whatever way: the browser follows the link, unless it was done by a key. */
  #onFollow(event: MouseEvent): void {
    const option = event.target instanceof Element ? event.target.closest('a') : null;
    if (!option || event.button > 1) return;
    const inNewTab = event.ctrlKey || event.metaKey || event.shiftKey || event.button === 1;
    const page = this.#progress?.answer.results.find(
      ({ page: { url } }) => url === option.pathname,
    )?.page;
    rememberSearch(this.#input.value, page);
    if (page) leaveFoundWords(option.href, this.#progress?.answer.words ?? []);
    if (!event.isTrusted && inNewTab) {
      event.preventDefault();
      window.open(option.href, '_blank', 'noopener');
    }
    if (inNewTab) return;
    this.#element.close();
    if (page && option.pathname === location.pathname) {
      void markFoundWords();
    }
  }

  /** The entries that are no options hold the focus themselves. */
  #onKeyInStart(event: KeyboardEvent): void {
    if (isArrow(event)) {
      event.preventDefault();
      this.#moveInStart(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Delete') {
      const row = event.target instanceof Element ? event.target.closest('li') : null;
      row?.querySelector<HTMLElement>('.start-remove')?.click();
    } else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey) {
      // Who types means the field.
      this.#input.focus();
    }
  }

  #moveInStart(step: 1 | -1): void {
    const stops = [this.#input, ...this.#start.querySelectorAll<HTMLElement>('.start-link')];
    const row = document.activeElement?.closest('li')?.querySelector('.start-link');
    const from = stops.findIndex((stop) => stop === (row ?? document.activeElement));
    stops.at((from + step) % stops.length)?.focus();
  }
}

function isArrow({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return (key === 'ArrowDown' || key === 'ArrowUp') && !altKey && !ctrlKey && !metaKey && !shiftKey;
}

function renderFooter(keyBox: HTMLInputElement): HTMLElement {
  const keys = [
    ['↑ ↓', 'move'],
    ['Enter', 'open'],
    ['Esc', 'close'],
  ].map(([key = '', does = '']) => make('span', {}, make('kbd', {}, key), ` ${does}`));
  return make(
    'footer',
    {},
    make('p', { class: 'keys', 'aria-hidden': 'true' }, ...keys),
    make('label', {}, keyBox, 'The ', make('kbd', {}, '/'), ' key opens search'),
  );
}
