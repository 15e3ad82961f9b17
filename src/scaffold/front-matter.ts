import { isScalar, isSeq, parseDocument, type Scalar, type YAMLSeq } from 'yaml';

const frontMatter = /^---\r?\n([\s\S]*?)^---\s*$/m;

/**
 * Changes a list in the front matter of a page and leaves every other character as it is, so that a
 * reviewer sees what has changed and no more. All throw when there is no such list.
 */

/** Adds a name at the end of a list. */
export function addToList(page: string, key: string, name: string): string {
  const { list, items, start } = findList(page, key);
  const last = items.at(-1);
  if (!last) {
    const [begin = 0] = list.range ?? [];
    return splice(page, start + begin, start + begin + '[]'.length, `[${name}]`);
  }
  const [, end] = rangeOf(last);
  if (list.flow) return splice(page, start + end, start + end, `, ${name}`);
  const { begin, end: lineEnd } = lineAround(page, start + end);
  const indent = /^\s*/.exec(page.slice(begin))?.[0] ?? '';
  return splice(page, lineEnd, lineEnd, `\n${indent}- ${name}`);
}

/** Takes a name out of a list; a list without it stays as it is. */
export function removeFromList(page: string, key: string, name: string): string {
  const { list, items, start } = findList(page, key);
  const at = items.findIndex(({ value }) => value === name);
  const item = items[at];
  if (!item) return page;
  const [begin, end] = rangeOf(item);
  if (!list.flow) {
    const line = lineAround(page, start + begin);
    return splice(page, line.begin, line.end + 1, '');
  }
  const [next, before] = [items[at + 1], items[at - 1]];
  if (next) return splice(page, start + begin, start + rangeOf(next)[0], '');
  return splice(page, start + (before ? rangeOf(before)[1] : begin), start + end, '');
}

/** Gives names of a list other names, in place; a page without that list stays as it is. */
export function renameInList(
  page: string,
  key: string,
  names: ReadonlyMap<unknown, string>,
): string {
  if (!hasList(page, key)) return page;
  const { items, start } = findList(page, key);
  // From the end, so that the places before stay right.
  return items.toReversed().reduce((text, item) => {
    const name = names.get(item.value);
    const [begin, end] = rangeOf(item);
    return name === undefined ? text : splice(text, start + begin, start + end, name);
  }, page);
}

/** The names of a list; none when there is no such list. */
export function namesInList(page: string, key: string): string[] {
  return hasList(page, key) ? findList(page, key).items.map(({ value }) => String(value)) : [];
}

interface FoundList {
  list: YAMLSeq;
  items: Scalar[];
  /** Where the text begins that the places of the list count from. */
  start: number;
}

function hasList(page: string, key: string): boolean {
  const found = frontMatter.exec(page);
  return found !== null && isSeq(parseDocument(found[1] ?? '').get(key));
}

function findList(page: string, key: string): FoundList {
  const found = frontMatter.exec(page);
  if (!found) throw new Error('The page does not begin with front matter between two lines of ---');
  const list = parseDocument(found[1] ?? '').get(key);
  if (!isSeq(list)) throw new Error(`The front matter has no list '${key}'`);
  const start = found.index + found[0].indexOf('\n') + 1;
  return { list, items: list.items.filter((item) => isScalar(item)), start };
}

function rangeOf({ range }: Scalar): [begin: number, end: number] {
  const [begin = 0, end = 0] = range ?? [];
  return [begin, end];
}

/** The line that a place is on, without its line feed. */
function lineAround(text: string, place: number): { begin: number; end: number } {
  const end = text.indexOf('\n', place);
  return { begin: text.lastIndexOf('\n', place - 1) + 1, end: end < 0 ? text.length : end };
}

function splice(text: string, begin: number, end: number, replacement: string): string {
  return text.slice(0, begin) + replacement + text.slice(end);
}
