import { distance } from 'fastest-levenshtein';

/** On the page for unknown addresses: the pages whose address is most like the one asked for. */
class NearestPages extends HTMLElement {
  connectedCallback() {
    const list = this.querySelector('ul');
    const links = document.querySelectorAll<HTMLAnchorElement>('.topic-index a');
    const wanted = lastPart(location.pathname);
    if (!list || wanted === '') return;
    const field = document.querySelector<HTMLInputElement>('#not-found-search');
    if (field) field.value ||= wanted.replaceAll(/[-_.]+/g, ' ');

    const nearest = [...links]
      .map((link) => ({ link, steps: distance(wanted, lastPart(link.pathname)) }))
      .filter(({ link, steps }) => steps <= Math.max(2, lastPart(link.pathname).length / 2))
      .sort((a, b) => a.steps - b.steps)
      .slice(0, 3);
    for (const { link } of nearest) {
      const item = document.createElement('li');
      item.append(link.cloneNode(true));
      list.append(item);
    }
    this.hidden = nearest.length === 0;
  }
}

function lastPart(pathname: string): string {
  return pathname.split('/').filter(Boolean).at(-1)?.toLowerCase() ?? '';
}

customElements.define('nearest-pages', NearestPages);
