import type { SearchData } from '../search/search-data.ts';
import { make } from './make-element.ts';
import { nearestTitles } from './nearest-titles.ts';
import { forgetAllRecent, forgetRecent, readRecent } from './search-recent.ts';

export interface StartOptions {
  /** A recent search was chosen. */
  onQuery: (query: string) => void;
  /** Something was forgotten: the lists are to be made again. */
  onForget: () => void;
}

/** What is offered before anything is typed: recent searches and pages, then the sections. */
export function renderStart(data: SearchData | undefined, options: StartOptions): Node[] {
  const { queries, pages } = readRecent();
  const recentQueries = queries.map((query) => {
    const button = make('button', { type: 'button', class: 'start-link' }, query);
    button.addEventListener('click', () => options.onQuery(query));
    return removable(button, query, () => forgetRecent({ query }), options);
  });
  const recentPages = pages.map(({ url, title }) =>
    removable(linkTo(url, title), title, () => forgetRecent({ url }), options),
  );
  const forgetAll = make('button', { type: 'button', class: 'start-forget' }, 'Forget all recent');
  forgetAll.addEventListener('click', () => {
    forgetAllRecent();
    options.onForget();
  });
  const recent = [
    ...list('Recent searches', 'start-list', recentQueries),
    ...list('Recent pages', 'start-list', recentPages),
  ];
  return [
    ...(recent.length > 0 ? [make('div', { class: 'start-recent' }, ...recent), forgetAll] : []),
    ...sections(data),
  ];
}

/** What is offered when nothing was found: titles written like the query, a way to propose a topic, the sections. */
export function renderNothing(query: string, data: SearchData): Node[] {
  const nearest = nearestTitles(query, data.pages, 4).map(({ url, title, trail }) => [
    linkTo(url, title),
    make('small', {}, trail),
  ]);
  return [
    ...list('Pages with a name like it', 'start-list', nearest),
    proposal(query, data),
    ...sections(data),
  ];
}

/** A way to propose a topic that no page has. */
export function proposal(query: string, { proposeUrl }: SearchData): HTMLElement {
  const address = proposeUrl + encodeURIComponent(query);
  const link = make(
    'a',
    { href: address, class: 'start-propose' },
    `Propose “${query}” as a topic`,
  );
  return make('p', {}, 'Should there be a page? ', link, ' on GitHub.');
}

function sections(data: SearchData | undefined): Node[] {
  const found = (data?.pages ?? []).filter(({ kind }) => kind === 'section');
  return list(
    'Sections',
    'start-list start-sections',
    found.map(({ url, title }) => [linkTo(url, title)]),
  );
}

function list(title: string, className: string, rows: Node[][]): Node[] {
  if (rows.length === 0) return [];
  const items = rows.map((row) => make('li', {}, ...row));
  const list = make('ul', { role: 'list', class: className }, ...items);
  return [make('section', {}, make('h2', {}, title), list)];
}

function linkTo(url: string, title: string): HTMLElement {
  return make('a', { href: url, class: 'start-link' }, title);
}

function removable(
  entry: HTMLElement,
  name: string,
  forget: () => void,
  { onForget }: StartOptions,
): Node[] {
  const remove = make('button', {
    type: 'button',
    class: 'start-remove',
    'aria-label': `Forget ${name}`,
  });
  remove.addEventListener('click', () => {
    forget();
    onForget();
  });
  return [entry, remove];
}
