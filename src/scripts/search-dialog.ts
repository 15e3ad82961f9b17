import { find, findByName, type Found } from './search-answer.ts';
import { loadNames } from './search-source.ts';
import { renderParts, renderResult } from './search-results.ts';

const searchPage = '/search/';
/** Milliseconds of rest after which the text is searched and the count is read out. */
const rest = 150;

/** Opens the search dialog, with what stands in the form's field; it is made at the first use. */
export function openSearch(field: HTMLInputElement): void {
  dialog ??= makeDialog();
  if (dialog.element.open) return;
  dialog.element.showModal();
  dialog.input.value = field.value;
  dialog.input.focus();
  dialog.input.select();
  // Both tiers are on their way while the reader types.
  void loadNames().catch(() => undefined);
  void dialog.search();
}

interface SearchDialog {
  element: HTMLDialogElement;
  input: HTMLInputElement;
  search: () => Promise<void>;
}

let dialog: SearchDialog | undefined;

function makeDialog(): SearchDialog {
  const template = document.querySelector<HTMLTemplateElement>('#search-dialog');
  const element = template?.content.querySelector('dialog')?.cloneNode(true);
  if (!(element instanceof HTMLDialogElement)) throw new Error('The search dialog is missing');
  document.body.append(element);
  const input = need(element, 'input', HTMLInputElement);
  const list = need(element, '[role="listbox"]', HTMLElement);
  const status = need(element, '[role="status"]', HTMLElement);

  let options: HTMLElement[] = [];
  let active = -1;
  let moved = false;
  let latest = 0;

  const choose = (index: number) => {
    options[active]?.setAttribute('aria-selected', 'false');
    active = index;
    const option = options[active];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  };

  const show = ({ results }: Pick<Found, 'results'>, query: string) => {
    const all = document.createElement('a');
    all.className = 'result all';
    all.href = `${searchPage}?q=${encodeURIComponent(query)}`;
    all.textContent = 'See all results';
    options = results.flatMap((result) => [renderResult(result), ...renderParts(result)]);
    if (results.length > 0) options.push(all);
    options.forEach((option, index) => {
      option.id = `search-option-${index}`;
      option.role = 'option';
      option.tabIndex = -1;
      option.setAttribute('aria-selected', 'false');
    });
    list.replaceChildren(...options);
    input.setAttribute('aria-expanded', String(options.length > 0));
    choose(options.length > 0 ? 0 : -1);
  };

  const search = async () => {
    const query = input.value.trim();
    const turn = ++latest;
    moved = false;
    if (query === '') {
      show({ results: [] }, '');
      status.textContent = 'Type a term, an acronym or a question.';
      return;
    }
    const named = await findByName(query).catch(() => []);
    if (turn !== latest) return;
    show({ results: named }, query);
    await new Promise((resolve) => setTimeout(resolve, rest));
    if (turn !== latest) return;
    const found = await find(query);
    // What the reader has moved to stays where it is.
    if (turn !== latest || moved) return;
    show(found, query);
    status.textContent = describe(found, query);
  };

  input.addEventListener('input', () => void search());
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (options.length === 0) return;
      moved = true;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      choose((active + step + options.length) % options.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const option = options[active];
      const address =
        option?.getAttribute('href') ?? `${searchPage}?q=${encodeURIComponent(input.value)}`;
      if (event.ctrlKey || event.metaKey) open(address, '_blank', 'noopener');
      else location.assign(address);
    }
  });
  element.addEventListener('click', (event) => {
    if (event.target === element) element.close();
    // A result on this very page closes the dialog over it.
    if (event.target instanceof Element && event.target.closest('a')) element.close();
  });
  return { element, input, search };
}

function describe({ results, fullText }: Found, query: string): string {
  const limits = fullText ? '' : ' Only titles could be searched: the index could not be loaded.';
  if (results.length === 0) return `Nothing found for “${query}”.${limits}`;
  return `${results.length} ${results.length === 1 ? 'page' : 'pages'} for “${query}”.${limits}`;
}

function need<Type extends Element>(root: Element, selector: string, type: new () => Type): Type {
  const found = root.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`No ${selector} in the search dialog`);
  return found;
}
