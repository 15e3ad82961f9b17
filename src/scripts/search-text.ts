import type { Answer, Result } from '../search/search.ts';
import { make } from './make-element.ts';
import { matchedWords } from './matched-words.ts';
import type { Progress } from './search-session.ts';

/** Text with the words of the query marked in it. */
export function markedText(text: string, words: readonly string[]): Node[] {
  const [spans = []] = matchedWords([text], words);
  let end = 0;
  const nodes = spans.flatMap(([from, to]) => {
    const before = document.createTextNode(text.slice(end, from));
    end = to;
    return [before, make('mark', {}, text.slice(from, to))];
  });
  return [...nodes, document.createTextNode(text.slice(end))];
}

/** A word that Pagefind marked, without the signs around it. */
const markedWord = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}+#]*)$/su;

/**
 * Text of an excerpt; of its markup only the marks around words are taken over, so that nothing in it can
 * be more than text.
 */
export function excerptText(html: string): Node[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const isCut = /^[^\p{Lu}\p{N}]/u.test(body.textContent);
  const nodes = [...body.childNodes].flatMap(({ nodeName, textContent }): (Node | string)[] => {
    if (nodeName !== 'MARK') return [textContent ?? ''];
    const [, before = '', word = '', after = ''] = markedWord.exec(textContent ?? '') ?? [];
    return [before, make('mark', {}, word), after];
  });
  return [...(isCut ? ['… '] : []), ...nodes].map((node) =>
    typeof node === 'string' ? document.createTextNode(node) : node,
  );
}

/** Why a page is among the results, where its title does not say it. */
export function noteOf({ page, alias, question }: Result, words: readonly string[]): string {
  if (words.every((word) => matchedWords([page.title], [word])[0]?.length)) return '';
  if (alias !== undefined) return `also called ${alias}`;
  return question === undefined ? '' : `answers “${question}”`;
}

/** What was found, in a sentence to be read out. */
export function summarize({ answer, textFailed }: Progress): string {
  const { results, query, corrected } = answer;
  const sought = corrected ?? query;
  const count = results.length === 1 ? '1 page' : `${results.length} pages`;
  const found =
    results.length === 0 ? `Nothing found for “${query}”.` : `${count} for “${sought}”.`;
  const instead = corrected === undefined ? '' : ` Nothing has “${query}”.`;
  return `${found}${instead}${textFailed ? ` ${namesOnly}` : ''}`;
}

/** Said when the text of the pages could not be searched. */
export const namesOnly =
  'Only titles and other names were searched: the text of the pages could not be loaded.';

/** Said when every page found lacks some of the words. */
export const weakOnly = 'No page has all of these words. These have some of them.';

/** Whether every page found lacks some of the words. */
export function isWeak({ results }: Answer): boolean {
  return results.length > 0 && results.every(({ weak }) => weak);
}

/** Address of the search page for a query. */
export function searchPageUrl(query: string, isLiteral = false): string {
  const address = new URLSearchParams({ q: query.trim() });
  if (isLiteral) address.set('literal', '1');
  return `/search/?${address}`;
}
