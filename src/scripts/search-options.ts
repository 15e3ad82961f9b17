import type { Excerpt } from '../search/full-text.ts';
import type { Answer, Result } from '../search/search.ts';
import { make } from './make-element.ts';
import { excerptText, markedText, noteOf, searchPageUrl } from './search-text.ts';

/** So many pages are shown; all of them are on the search page. */
export const mostPages = 6;

/** Letters before the first marked word in the one line that a heading has. */
const leadOfPart = 24;

/** The options of one page: itself and the headings under which the words stand. */
interface Group {
  url: string;
  element: HTMLElement;
  options: HTMLElement[];
}

/**
 * The list of results under a combobox (the listbox of the ARIA Authoring Practices' “editable combobox
 * with list autocomplete”): the focus stays in the field, which names the active option.
 */
export class SearchOptions {
  readonly element = make('div', {
    role: 'listbox',
    id: 'search-results',
    'aria-label': 'Results',
  });
  readonly #field: HTMLElement;
  #groups: Group[] = [];
  #all: HTMLElement | undefined;
  #active: HTMLElement | undefined;
  #moved = false;

  constructor(field: HTMLElement) {
    this.#field = field;
    field.setAttribute('aria-controls', this.element.id);
    // Moved, not entered: a list that changes under a resting pointer is no choice.
    this.element.addEventListener('pointermove', ({ target }) => {
      const option =
        target instanceof Element ? target.closest<HTMLElement>('[role=option]') : null;
      if (option && option !== this.#active) this.#choose(option);
    });
    this.hide();
  }

  get active(): HTMLElement | undefined {
    return this.#active;
  }

  /** Takes all options away. */
  hide(): void {
    this.#groups = [];
    this.#all = undefined;
    this.#update(undefined);
  }

  /** The reader types on: what is shown next need not stay where it is. */
  release(): void {
    this.#moved = false;
  }

  /**
   * Shows an answer. What the reader has moved to stays where it is, with all above it.
   * @param excerpts by address, as far as they are known
   */
  show(answer: Answer, excerpts: ReadonlyMap<string, Excerpt>, isLiteral: boolean): void {
    const chosen = this.#moved ? this.#placeOfActive() : -1;
    const kept = this.#groups.slice(0, chosen + 1);
    const fresh = answer.results
      .filter(({ page }) => !kept.some(({ url }) => url === page.url))
      .slice(0, Math.max(0, mostPages - kept.length))
      .map((result) => renderGroup(result, excerpts.get(result.page.url), answer.words));
    this.#groups = [...kept, ...fresh];
    const isOnAll = this.#moved && this.#active === this.#all;
    this.#all = this.#groups.length === 0 ? undefined : renderAll(answer, isLiteral);
    const first = this.#groups[0]?.options[0];
    this.#update(isOnAll ? this.#all : this.#moved ? (this.#active ?? first) : first);
  }

  /** Makes the next or the one before the active option, round the ends. */
  move(step: 1 | -1): void {
    const options = this.#options();
    if (options.length === 0) return;
    const from = this.#active ? options.indexOf(this.#active) : -1;
    this.#choose(options.at((from + step) % options.length));
    this.#active?.scrollIntoView({ block: 'nearest' });
  }

  #choose(option: HTMLElement | undefined): void {
    this.#moved = true;
    this.#activate(option);
  }

  #placeOfActive(): number {
    if (this.#active && this.#active === this.#all) return this.#groups.length;
    return this.#groups.findIndex(({ options }) =>
      options.some((option) => option === this.#active),
    );
  }

  #options(): HTMLElement[] {
    return [...this.#groups.flatMap(({ options }) => options), ...(this.#all ? [this.#all] : [])];
  }

  #update(active: HTMLElement | undefined): void {
    const elements = this.#groups.map(({ element }) => element);
    this.element.replaceChildren(...elements, ...(this.#all ? [this.#all] : []));
    this.element.hidden = elements.length === 0;
    this.#field.setAttribute('aria-expanded', String(!this.element.hidden));
    this.#activate(active);
  }

  #activate(option: HTMLElement | undefined): void {
    this.#active?.setAttribute('aria-selected', 'false');
    this.#active = option;
    option?.setAttribute('aria-selected', 'true');
    if (option) this.#field.setAttribute('aria-activedescendant', option.id);
    else this.#field.removeAttribute('aria-activedescendant');
  }
}

let made = 0;

/** An id that no other element has. */
function newId(): string {
  return `search-${++made}`;
}

function renderOption(href: string, className: string, ...children: Node[]): HTMLElement {
  return make(
    'a',
    {
      id: newId(),
      href,
      class: `option ${className}`,
      role: 'option',
      tabindex: '-1',
      'aria-selected': 'false',
    },
    ...children,
  );
}

/** An option with an excerpt, which describes it without being part of its name. */
function renderExplained(option: HTMLElement, text: Node[]): HTMLElement {
  const excerpt = make('span', { class: 'excerpt', id: newId(), 'aria-hidden': 'true' }, ...text);
  option.append(excerpt);
  option.setAttribute('aria-describedby', excerpt.id);
  return option;
}

function renderGroup(
  result: Result,
  excerpt: Excerpt | undefined,
  words: readonly string[],
): Group {
  const { url, title, trail } = result.page;
  const parts = excerpt?.parts ?? [];
  const name = make('span', { class: 'title', id: newId() }, ...markedText(title, words));
  const page = renderOption(url, 'page', name, span('trail', trail));
  const note = noteOf(result, words);
  if (note !== '') page.append(span('note', note));
  // The best place of a page is mostly under one of its headings, which then shows it.
  if (parts.length === 0 && excerpt && excerpt.html !== '')
    renderExplained(page, excerptText(excerpt.html, title));
  const options = [
    page,
    ...parts.map((part) =>
      renderExplained(
        renderOption(part.url, 'part', span('title', ...markedText(part.title, words))),
        excerptText(part.html, part.title, leadOfPart),
      ),
    ),
  ];
  const element = make(
    'div',
    { role: 'group', class: 'group', 'aria-labelledby': name.id },
    ...options,
  );
  return { url, element, options };
}

function span(name: string, ...children: (Node | string)[]): HTMLElement {
  return make('span', { class: name }, ...children);
}

function renderAll({ results, query }: Answer, isLiteral: boolean): HTMLElement {
  const count = results.length > 1 ? `all ${results.length} results` : 'the result';
  const text = document.createTextNode(`See ${count} on a page`);
  return renderOption(searchPageUrl(query, isLiteral), 'all', text);
}
