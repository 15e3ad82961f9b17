import { make } from './make-element.ts';
import { matchedWords } from './matched-words.ts';
import { takeFoundWords } from './search-found.ts';
import { loadSearchStyles } from './search-styles.ts';

/** Parts of a page that are not searched, and drawings, in which marks would need room. */
const unmarked = '[data-pagefind-ignore], [hidden], .visually-hidden, svg, script, style';
/** Name of the marks in the style sheet. */
const name = 'found-word';

let removeMarks: (() => void) | undefined;

/** Marks the words by which this page was found, and offers to remove the marks. */
export async function markFoundWords(): Promise<void> {
  const words = takeFoundWords();
  const article = document.querySelector('[data-pagefind-body]');
  if (words.length === 0 || !article) return;
  removeMarks?.();
  const ranges = rangesOf(textsIn(article), words);
  if (ranges.length === 0) return;
  await loadSearchStyles();
  const unmark = 'highlights' in CSS ? highlight(ranges) : wrap(ranges);
  removeMarks = offerRemoval(words, ranges.length, unmark);
}

function textsIn(article: Element): Text[] {
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(unmarked) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const texts: Text[] = [];
  while (walker.nextNode()) {
    if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  }
  return texts;
}

function rangesOf(texts: Text[], words: readonly string[]): Range[] {
  const spans = matchedWords(
    texts.map(({ data }) => data),
    words,
  );
  return texts.flatMap((text, place) =>
    (spans[place] ?? []).map(([start, end]) => {
      const range = new Range();
      range.setStart(text, start);
      range.setEnd(text, end);
      return range;
    }),
  );
}

/** Paints the words without touching the page. */
function highlight(ranges: readonly Range[]): () => void {
  CSS.highlights.set(name, new Highlight(...ranges));
  return () => CSS.highlights.delete(name);
}

/** Wraps the words; from the last to the first, since each cuts the text that it stands in. */
function wrap(ranges: readonly Range[]): () => void {
  const marks = ranges.toReversed().map((range) => {
    const mark = make('mark', { class: name });
    range.surroundContents(mark);
    return mark;
  });
  return () => {
    for (const mark of marks) {
      const { parentNode } = mark;
      mark.replaceWith(...mark.childNodes);
      parentNode?.normalize();
    }
  };
}

function offerRemoval(words: readonly string[], count: number, unmark: () => void): () => void {
  const button = make('button', { type: 'button' }, 'Remove marks');
  const places = count === 1 ? '1 place' : `${count} places`;
  const text = make('p', {}, make('strong', {}, words.join(' ')), ` in ${places}`);
  const bar = make(
    'aside',
    { class: 'found-words', 'aria-label': 'Words you searched for' },
    text,
    button,
  );
  const remove = () => {
    unmark();
    bar.remove();
    document.removeEventListener('keydown', onKey);
    removeMarks = undefined;
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !document.querySelector('dialog:modal')) remove();
  };
  button.addEventListener('click', remove);
  document.addEventListener('keydown', onKey);
  document.body.append(bar);
  return remove;
}
