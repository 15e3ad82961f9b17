import type { SearchResult } from '../search/find.ts';

/** A result as a link with its section, excerpt and the parts of the page that matched. */
export function renderResult(result: SearchResult): HTMLElement {
  const link = make('a', 'result');
  link.setAttribute('href', result.url);
  if (result.section !== '') link.append(make('span', 'result-section', result.section));
  link.append(make('span', 'result-title', result.title));
  if (result.alias !== undefined) {
    link.append(make('span', 'result-alias', `also called ${result.alias}`));
  }
  const excerpt = make('span', 'result-excerpt');
  excerpt.append(...markedText(result.excerpt));
  link.append(excerpt);
  return link;
}

/** Links to the parts of a page under whose headings the words stand. */
export function renderParts(result: SearchResult): HTMLElement[] {
  return result.parts.map(({ url, title, excerpt }) => {
    const link = make('a', 'result part');
    link.setAttribute('href', url);
    link.append(make('span', 'result-title', title));
    const text = make('span', 'result-excerpt');
    text.append(...markedText(excerpt));
    link.append(text);
    return link;
  });
}

/** Text of an excerpt; of its markup only the marks around matched words are taken over. */
function markedText(html: string): Node[] {
  const parsed = new DOMParser().parseFromString(html, 'text/html').body;
  return [...parsed.childNodes].map((node) =>
    node.nodeName === 'MARK'
      ? make('mark', '', node.textContent ?? '')
      : document.createTextNode(node.textContent ?? ''),
  );
}

function make(tag: string, className: string, text = ''): HTMLElement {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  element.textContent = text;
  return element;
}
