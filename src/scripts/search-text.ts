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

/** A part of an excerpt. */
interface Part {
  text: string;
  isMarked: boolean;
}

/** A word that Pagefind marked, without the signs around it. */
const markedWord = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}+#]*)$/su;

/**
 * Text of an excerpt; of its markup only the marks around words are taken over, so that nothing in it can
 * be more than text.
 * @param title the title above it, which need not be repeated
 * @param lead number of letters before the first mark that are enough, where there is little room
 */
export function excerptText(html: string, title: string, lead = Infinity): Node[] {
  const parts = partsOf(html);
  const text = parts.map((part) => part.text).join('');
  const start = text.startsWith(`${title}. `) ? title.length + 2 : 0;
  const rest = dropStart(parts, start);
  const unmarked = rest[0]?.isMarked === false && rest.length > 1 ? rest[0].text : '';
  const cut = unmarked.length > lead ? unmarked.lastIndexOf(' ', unmarked.length - lead) + 1 : 0;
  const isBegun = cut > 0 || /^\p{Ll}/u.test(text.slice(start));
  return [
    ...(isBegun ? [document.createTextNode('… ')] : []),
    ...dropStart(rest, cut).map((part) =>
      part.isMarked ? make('mark', {}, part.text) : document.createTextNode(part.text),
    ),
  ];
}

function partsOf(html: string): Part[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.childNodes].flatMap(({ nodeName, textContent }): Part[] => {
    if (nodeName !== 'MARK') return [{ text: textContent ?? '', isMarked: false }];
    const [, before = '', word = '', after = ''] = markedWord.exec(textContent ?? '') ?? [];
    return [
      ...(before === '' ? [] : [{ text: before, isMarked: false }]),
      { text: word, isMarked: true },
      { text: after, isMarked: false },
    ];
  });
}

function dropStart(parts: readonly Part[], letters: number): Part[] {
  let rest = letters;
  return parts.flatMap(({ text, isMarked }) => {
    const dropped = Math.min(rest, text.length);
    rest -= dropped;
    return dropped > 0 && dropped === text.length ? [] : [{ text: text.slice(dropped), isMarked }];
  });
}

/** Why a page is among the results, where its title does not say it. */
export function noteOf({ page, alias, question }: Result, words: readonly string[]): string {
  if (words.every((word) => matchedWords([page.title], [word])[0]?.length)) return '';
  // Two words are a name; more are mostly what somebody says who does not know the name.
  if (alias !== undefined) {
    return alias.split(' ').length <= 2 ? `also called ${alias}` : `about “${alias}”`;
  }
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
