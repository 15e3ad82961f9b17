import type { Excerpt } from '../search/full-text.ts';
import type { Result } from '../search/search.ts';
import { kindWords } from '../wording.ts';
import { make, need } from './make-element.ts';
import {
  chipsOf,
  choiceOf,
  facets,
  narrow,
  toggle,
  type Choice,
  type Facet,
} from './search-chips.ts';
import { leaveFoundWords } from './search-found.ts';
import { rememberSearch } from './search-recent.ts';
import {
  fetchExcerpt,
  longestQuery,
  pause,
  SearchSession,
  type Progress,
} from './search-session.ts';
import { loadNames } from './search-source.ts';
import { proposal, renderNothing } from './search-start.ts';
import { loadSearchStyles } from './search-styles.ts';
import {
  excerptText,
  isWeak,
  markedText,
  namesOnly,
  noteOf,
  searchPageUrl,
  summarize,
  weakOnly,
} from './search-text.ts';

/** So many results are shown at first, and with every press of `Show more`. */
const step = 20;
/** Milliseconds after which a change of the query or of the scroll is kept in the history. */
const beforeKeeping = 250;

/** Milliseconds after which the page scrolls back though some texts are not there. */
const beforeGivingUp = 1500;

/** What the history keeps of a visit beside the address. */
interface Visit {
  scroll: number;
  shown: number;
}

/**
 * The search page: results for the query and the choice in its address, which follow what is typed and
 * chosen. Going back finds the results and the scroll as they were.
 */
class SearchPage extends HTMLElement {
  readonly #session = new SearchSession({
    onProgress: (progress) => this.#onProgress(progress),
    onFailure: () => this.#showFailure(),
  });
  #progress: Progress | undefined;
  #excerpts = new WeakMap<Result, Promise<Excerpt>>();
  #shown = step;
  /** The scroll to go back to once the results are there. */
  #scroll: number | undefined;
  /** Whether the query in the address is one that can be gone back to. */
  #isKept = true;
  #keeping = 0;

  connectedCallback() {
    history.scrollRestoration = 'manual';
    this.#input.addEventListener('input', () => this.#onType());
    this.#input.addEventListener('change', () => (this.#isKept = true));
    need(this, 'form', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      this.#isKept = true;
      rememberSearch(this.#input.value);
    });
    this.#results.addEventListener('click', (event) => this.#onFollow(event));
    this.#results.addEventListener('auxclick', (event) => this.#onFollow(event));
    addEventListener('popstate', () => this.#readAddress());
    addEventListener('pagehide', () => this.#keepVisit());
    addEventListener('scroll', () => this.#soon(() => this.#keepVisit()));
    this.#readAddress();
  }

  get #input(): HTMLInputElement {
    return need(this, 'input', HTMLInputElement);
  }

  get #results(): HTMLElement {
    return need(this, '.search-found', HTMLElement);
  }

  #readAddress(): void {
    const address = new URLSearchParams(location.search);
    const visit: Partial<Visit> = history.state ?? {};
    this.#input.value = (address.get('q') ?? '').slice(0, longestQuery);
    this.#shown = visit.shown ?? step;
    this.#scroll = visit.scroll;
    this.#isKept = true;
    this.#ask(0);
  }

  #ask(rest?: number): void {
    const query = this.#input.value.trim();
    document.documentElement.toggleAttribute('data-sought', query !== '');
    if (query === '') {
      this.#session.stop();
      this.#progress = undefined;
      this.#results.replaceChildren();
      this.#status.textContent = '';
      this.#goBackToScroll();
      return;
    }
    const literal = new URLSearchParams(location.search).has('literal');
    void this.#session.ask(query, { literal, ...(rest !== undefined && { rest }) });
  }

  get #status(): HTMLElement {
    return need(this, '[role=status]', HTMLElement);
  }

  /** The first letter typed after a query that was meant leaves that one in the history. */
  #onType(): void {
    const address = new URL(searchPageUrl(this.#input.value), location.href);
    this.#shown = step;
    this.#scroll = undefined;
    if (this.#isKept) {
      this.#keepVisit();
      history.pushState(null, '', address);
      this.#isKept = false;
      this.#ask();
      return;
    }
    history.replaceState(null, '', address);
    this.#ask();
  }

  #choose(facet: Facet, value: string): void {
    const address = new URL(location.href);
    const choice = toggle(choiceOf(address.searchParams), facet, value);
    for (const name of facets) {
      address.searchParams.delete(name);
      for (const chosen of choice[name]) address.searchParams.append(name, chosen);
    }
    this.#keepVisit();
    history.pushState(null, '', address);
    this.#isKept = true;
    this.#shown = step;
    if (!this.#progress) return;
    this.#render(this.#progress);
    // The chips were made anew: the focus belongs on the one that was pressed.
    const chips = this.#results.querySelectorAll<HTMLElement>(`[data-facet=${facet}]`);
    [...chips].find(({ dataset }) => dataset['value'] === value)?.focus();
  }

  #onProgress(progress: Progress): void {
    this.#progress = progress;
    void loadSearchStyles().then(() => {
      if (this.#progress !== progress) return;
      this.#render(progress);
      if (progress.stage === 'text') void this.#goBackWhenWhole(progress);
    });
  }

  /** The texts of the results above are as high as they were only when they are there. */
  async #goBackWhenWhole(progress: Progress): Promise<void> {
    if (this.#scroll === undefined) return;
    const shown = this.#shownOf(progress).map((result) => this.#excerptOf(result));
    await Promise.race([Promise.all(shown), pause(beforeGivingUp)]);
    if (this.#progress === progress) this.#goBackToScroll();
  }

  /** The results of the choice in the address, as many as are shown. */
  #shownOf({ answer }: Progress): Result[] {
    return this.#chosenOf(answer.results).slice(0, this.#shown);
  }

  #chosenOf(results: readonly Result[]): Result[] {
    return narrow(results, choiceOf(new URLSearchParams(location.search)));
  }

  #render(progress: Progress): void {
    const { answer, stage, textFailed } = progress;
    const choice = choiceOf(new URLSearchParams(location.search));
    const results = this.#chosenOf(answer.results);
    if (stage === 'names' && results.length === 0) return;
    this.#status.textContent = summaryOf(progress, results.length);
    const notes = [
      ...(textFailed ? [make('p', { class: 'notice' }, namesOnly)] : []),
      ...correctionOf(progress),
      ...(isWeak(answer) ? [make('p', { class: 'notice' }, weakOnly)] : []),
    ];
    if (answer.results.length === 0) {
      void loadNames().then(({ data }) => {
        if (this.#progress !== progress) return;
        this.#results.replaceChildren(
          ...notes,
          make('div', { class: 'start' }, ...renderNothing(answer.query, data)),
        );
      });
      return;
    }
    const shown = this.#shownOf(progress);
    const list = make('ol', { role: 'list', class: 'found-list' });
    list.append(...shown.map((result) => this.#renderResult(result, answer.words, stage)));
    this.#results.replaceChildren(
      ...notes,
      ...facets.flatMap((facet) => this.#renderChips(facet, answer.results, choice)),
      list,
      ...(results.length > shown.length ? [this.#renderMore(progress)] : []),
    );
    if (isWeak(answer)) {
      void loadNames().then(({ data }) => list.after(proposal(answer.query, data)));
    }
  }

  #renderResult(result: Result, words: readonly string[], stage: Progress['stage']): HTMLElement {
    const { url, title, trail, kind } = result.page;
    const note = noteOf(result, words);
    const kindWord = kindWords[kind as keyof typeof kindWords] ?? kind;
    const text = make('p', { class: 'excerpt' });
    const parts = make('ul', { role: 'list', class: 'parts' });
    if (stage === 'text' && result.excerpt) {
      void this.#excerptOf(result).then((excerpt) => {
        text.replaceChildren(...excerptText(excerpt.html, title));
        parts.replaceChildren(
          ...excerpt.parts.map((part) =>
            make('li', {}, make('a', { href: part.url }, ...markedText(part.title, words))),
          ),
        );
        parts.hidden = excerpt.parts.length === 0;
      });
    } else {
      text.hidden = !result.excerpt && stage === 'text';
    }
    parts.hidden = true;
    return make(
      'li',
      {},
      make('p', { class: 'trail' }, trail === kindWord ? trail : `${trail} · ${kindWord}`),
      make('h2', {}, make('a', { href: url }, ...markedText(title, words))),
      ...(note === '' ? [] : [make('p', { class: 'note' }, note)]),
      text,
      parts,
    );
  }

  #excerptOf(result: Result): Promise<Excerpt> {
    const known = this.#excerpts.get(result) ?? fetchExcerpt(result);
    this.#excerpts.set(result, known);
    return known;
  }

  #renderChips(facet: Facet, results: readonly Result[], choice: Choice): HTMLElement[] {
    const chips = chipsOf(results, facet, choice);
    if (chips.length < 2 && choice[facet].length === 0) return [];
    const names: Record<Facet, string> = { section: 'Section', kind: 'Kind' };
    const buttons = chips.map(({ value, count, chosen }) => {
      const word = facet === 'kind' ? (kindWords[value as keyof typeof kindWords] ?? value) : value;
      const button = make(
        'button',
        {
          type: 'button',
          'aria-pressed': String(chosen),
          'data-facet': facet,
          'data-value': value,
        },
        `${word} `,
        make('span', {}, String(count)),
      );
      button.addEventListener('click', () => this.#choose(facet, value));
      return button;
    });
    const label = make('span', { id: `search-${facet}` }, names[facet]);
    const group = { role: 'group', class: 'chips', 'aria-labelledby': label.id };
    return [make('div', group, label, ...buttons)];
  }

  #renderMore(progress: Progress): HTMLElement {
    const more = make('button', { type: 'button', class: 'more' }, 'Show more results');
    more.addEventListener('click', () => {
      const before = this.#shown;
      this.#shown += step;
      this.#render(progress);
      this.#keepVisit();
      this.#results.querySelectorAll<HTMLElement>('.found-list h2 a')[before]?.focus();
    });
    return more;
  }

  #onFollow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.button > 1) return;
    const { answer } = this.#progress ?? {};
    const page = answer?.results.find(({ page: { url } }) => url === link.pathname)?.page;
    if (!answer || !page) return;
    rememberSearch(this.#input.value, page);
    leaveFoundWords(link.href, answer.words);
  }

  #showFailure(): void {
    this.#status.textContent = 'The search could not be loaded. Here is the list of all topics.';
    this.#results.replaceChildren();
    document.documentElement.removeAttribute('data-sought');
  }

  #goBackToScroll(): void {
    if (this.#scroll !== undefined) scrollTo({ top: this.#scroll, behavior: 'instant' });
    this.#scroll = undefined;
  }

  #keepVisit(): void {
    clearTimeout(this.#keeping);
    // While results are on their way the page is shorter than it was.
    const scroll = this.#scroll ?? scrollY;
    history.replaceState({ scroll, shown: this.#shown } satisfies Visit, '');
  }

  #soon(work: () => void): void {
    clearTimeout(this.#keeping);
    this.#keeping = window.setTimeout(work, beforeKeeping);
  }
}

function summaryOf(progress: Progress, count: number): string {
  const { results } = progress.answer;
  if (count === results.length) return summarize(progress);
  return `${count} of ${results.length} pages for “${progress.answer.query}”.`;
}

function correctionOf({ answer: { query, corrected } }: Progress): HTMLElement[] {
  if (corrected === undefined) return [];
  const literally = make('a', { href: searchPageUrl(query, true) }, `Search for ${query} instead`);
  return [
    make(
      'p',
      { class: 'notice' },
      'Showing results for ',
      make('strong', {}, corrected),
      '. ',
      literally,
    ),
  ];
}

/** Makes the search page one that answers. */
export function startSearchPage(): void {
  customElements.define('search-page', SearchPage);
}
