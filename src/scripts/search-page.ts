import { find } from './search-answer.ts';
import { renderParts, renderResult } from './search-results.ts';

/** The search page: results for the query of its address, which follows what is typed. */
class SearchPage extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector('input');
    const status = this.querySelector('[role="status"]');
    const list = this.querySelector('ol');
    if (!input || !status || !list) return;
    let latest = 0;

    const search = async () => {
      const query = input.value.trim();
      const turn = ++latest;
      if (query === '') {
        list.replaceChildren();
        status.textContent = '';
        return;
      }
      const { results, fullText } = await find(query);
      if (turn !== latest) return;
      list.replaceChildren(
        ...results.map((result) => {
          const item = document.createElement('li');
          item.append(renderResult(result), ...renderParts(result));
          return item;
        }),
      );
      const count = results.length === 0 ? 'Nothing' : `${results.length} pages`;
      status.textContent = `${count} found for “${query}”.${
        fullText ? '' : ' Only titles could be searched: the index could not be loaded.'
      }`;
    };

    input.value = new URLSearchParams(location.search).get('q') ?? '';
    input.addEventListener('input', () => {
      const address = new URL(location.href);
      address.searchParams.set('q', input.value);
      history.replaceState(history.state, '', address);
      void search();
    });
    this.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault());
    void search();
  }
}

customElements.define('search-page', SearchPage);
