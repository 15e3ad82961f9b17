import { isScalar, isSeq, parseDocument, type Document } from 'yaml';

const fence = /^---\n([\s\S]*?)\n---\n/;

/**
 * Changes the front matter of a page and leaves the rest as it is, comments and quotes included.
 * @throws when the page has no front matter
 */
export function editFrontMatter(page: string, edit: (document: Document) => void): string {
  const found = fence.exec(page);
  if (!found) throw new Error('The page does not begin with front matter between two lines of ---');
  const document = parseDocument(found[1] ?? '');
  edit(document);
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return `---\n${text}---\n${page.slice(found[0].length)}`;
}

/** Adds a name at the end of a list, or after another name of it. */
export function addToList(document: Document, key: string, name: string, after?: string): void {
  const list = document.get(key);
  if (!isSeq(list)) throw new Error(`The front matter has no list '${key}'`);
  const place = list.items.findIndex((item) => isScalar(item) && item.value === after);
  const item = document.createNode(name);
  if (place < 0) list.items.push(item);
  else list.items.splice(place + 1, 0, item);
}

/** Takes a name out of a list; a list without it stays as it is. */
export function removeFromList(document: Document, key: string, name: string): void {
  const list = document.get(key);
  if (!isSeq(list)) return;
  list.items = list.items.filter((item) => !(isScalar(item) && item.value === name));
}

/** Gives names of a list other names, in place. */
export function renameInList(
  document: Document,
  key: string,
  names: ReadonlyMap<string, string>,
): void {
  const list = document.get(key);
  if (!isSeq(list)) return;
  for (const item of list.items) {
    if (!isScalar(item) || typeof item.value !== 'string') continue;
    item.value = names.get(item.value) ?? item.value;
  }
}
