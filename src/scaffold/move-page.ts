import { existsSync } from 'node:fs';
import { copyFile, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { addressesFile, redirectsFile } from '../roadmap/addresses.ts';
import { pageUrl } from '../roadmap/urls.ts';
import { addAddresses, moveRedirects } from './address-files.ts';
import { editFile } from './edit-file.ts';
import { addToList, namesInList, removeFromList, renameInList } from './front-matter.ts';
import { checkSlugs, didYouMean } from './page-id.ts';

/** What a move did. */
export interface Move {
  /** The new id of every page that moved, by the old one. */
  moved: Map<string, string>;
  /** Other files that followed. */
  changed: string[];
}

/**
 * Moves a topic or a section: its file and pictures, its place in the list, every link, prerequisite and
 * related id that names it, and a redirect from each old address.
 * @param from and @param to whole ids, as `backend/internet/dns`
 * @throws when the ids differ in kind, nothing stands at the old one, or something at the new one; nothing
 * is changed then
 */
export async function movePage(folder: string, from: string, to: string): Promise<Move> {
  checkIds(from, to);
  const isSection = existsSync(join(folder, from, 'index.mdx'));
  const source = isSection ? from : `${from}.mdx`;
  const target = isSection ? to : `${to}.mdx`;
  if (!existsSync(join(folder, source))) {
    const near = didYouMean(from, await idsLike(folder, from));
    throw new Error(`There is no page ${join(folder, source)}.${near}`);
  }
  if (existsSync(join(folder, target))) throw new Error(`${join(folder, target)} is there already`);
  const parents = await readParents(folder, from, to);
  const pictures = isSection ? [] : await picturesOf(folder, from, to);

  const moved = await movedIds(folder, from, to, isSection);
  await rename(join(folder, source), join(folder, target));
  for (const { move, oldFile, newFile } of pictures) await move(oldFile, newFile);
  for (const { file, text } of parents) await writeFile(file, text);
  const renamed = new Map(pictures.map(({ oldFile, newFile }) => [oldFile, newFile] as const));
  if (!isSection) await renamePictures(join(folder, target), renamed);

  const changed = new Set([...parents.map(({ file }) => file), ...renamed.values()]);
  for (const file of await rewritePages(folder, moved)) changed.add(file);
  for (const file of await recordAddresses(folder, moved)) changed.add(file);
  const own = new Set([...moved.values()].map((id) => join(folder, `${id}.mdx`)));
  return { moved, changed: [...changed].filter((file) => !own.has(file)).sort() };
}

function checkIds(from: string, to: string): void {
  checkSlugs(from);
  checkSlugs(to);
  const [fromParts, toParts] = [from.split('/'), to.split('/')];
  if (fromParts.length !== toParts.length || fromParts.length < 2 || fromParts.length > 3) {
    throw new Error(
      `A topic moves to <roadmap>/<section>/<topic>, a section to <roadmap>/<section>; not '${from}' to '${to}'`,
    );
  }
  if (fromParts[0] !== toParts[0])
    throw new Error(`'${from}' and '${to}' are in different roadmaps`);
}

/** The pages that list the moved one, before and after, as they are to be written. */
async function readParents(
  folder: string,
  from: string,
  to: string,
): Promise<{ file: string; text: string }[]> {
  const [oldFile, newFile] = [from, to].map((id) => join(folder, dirname(id), 'index.mdx'));
  const key = dirname(from).includes('/') ? 'topics' : 'sections';
  const [oldSlug, newSlug] = [basename(from), basename(to)];
  const old = await readParent(oldFile, from);
  if (oldFile === newFile)
    return [{ ...old, text: renameInList(old.text, key, new Map([[oldSlug, newSlug]])) }];
  const next = await readParent(newFile, to);
  if (namesInList(old.text, key).every((name) => name === oldSlug)) {
    throw new Error(
      `'${from}' is the only page of ${old.file}. Add another first, or move the section.`,
    );
  }
  return [
    { ...old, text: removeFromList(old.text, key, oldSlug) },
    { ...next, text: addToList(next.text, key, newSlug) },
  ];
}

async function readParent(file: string | undefined, id: string) {
  if (file === undefined || !existsSync(file))
    throw new Error(`There is no page ${file} to list '${id}' in`);
  return { file, text: await readFile(file, 'utf8') };
}

async function movedIds(folder: string, from: string, to: string, isSection: boolean) {
  const ids = new Map([[from, to]]);
  if (!isSection) return ids;
  for (const name of await readdir(join(folder, from))) {
    if (!name.endsWith('.mdx') || name === 'index.mdx') continue;
    const slug = basename(name, '.mdx');
    ids.set(`${from}/${slug}`, `${to}/${slug}`);
  }
  return ids;
}

interface PictureMove {
  oldFile: string;
  newFile: string;
  move: (oldFile: string, newFile: string) => Promise<void>;
}

/**
 * The pictures that go with a topic: those that its page shows, and those named after it. One that another
 * page shows too is copied. @throws when another file has the new name
 */
async function picturesOf(folder: string, from: string, to: string): Promise<PictureMove[]> {
  const [oldFolder, newFolder] = [join(folder, dirname(from)), join(folder, dirname(to))];
  const names = await readdir(oldFolder);
  const shown = async (name: string) => picturesIn(await readFile(join(oldFolder, name), 'utf8'));
  const own = `${basename(from)}.mdx`;
  const ofPage = await shown(own);
  const others = names.filter((name) => name.endsWith('.mdx') && name !== own);
  const ofOthers = new Set((await Promise.all(others.map(shown))).flatMap((found) => [...found]));
  // `dns-records-tree.svg` belongs to `dns-records`, where there is such a topic, and not to `dns`.
  const begin = `${basename(from)}-`;
  const namedAfter = (name: string) =>
    name.startsWith(begin) &&
    !others.some(
      (other) => other.startsWith(begin) && name.startsWith(`${basename(other, '.mdx')}-`),
    );

  return names.flatMap((name) => {
    if (name.endsWith('.mdx') || !(ofPage.has(name) || (namedAfter(name) && !ofOthers.has(name))))
      return [];
    const newName = name.startsWith(begin) ? `${basename(to)}-${name.slice(begin.length)}` : name;
    const [oldFile, newFile] = [join(oldFolder, name), join(newFolder, newName)];
    if (oldFile === newFile) return [];
    if (existsSync(newFile)) throw new Error(`${newFile} is there already`);
    return [{ oldFile, newFile, move: ofOthers.has(name) ? copyFile : rename }];
  });
}

/** Names of the pictures beside a page that it shows. */
function picturesIn(page: string): Set<string> {
  return new Set([...page.matchAll(pictureLink)].map(([, name = '']) => name));
}

/** A picture's address, as `![…](./dns-tree.svg)` has it. */
const pictureLink = /(?<=[(<\s])\.\/([\w-]+\.\w+)(?=[)>\s])/g;

async function renamePictures(page: string, files: ReadonlyMap<string, string>): Promise<void> {
  const names = new Map([...files].map(([from, to]) => [basename(from), basename(to)]));
  await editFile(page, (text) =>
    text.replace(pictureLink, (found, name: string) => {
      const newName = names.get(name);
      return newName === undefined ? found : `./${newName}`;
    }),
  );
}

/** Links in the text of every page and note, and names in the front matter of the pages of the roadmap. */
async function rewritePages(folder: string, moved: ReadonlyMap<string, string>): Promise<string[]> {
  const names = new Map([...moved].map(([from, to]) => [inRoadmap(from), inRoadmap(to)]));
  const [roadmap = ''] = [...moved.keys()].map((id) => id.split('/')[0]);
  const changed: string[] = [];
  for (const file of await readdir(folder, { recursive: true })) {
    if (!/\.mdx?$/.test(file)) continue;
    // Front matter names pages without their roadmap: in another one the same name is another page.
    const isSameRoadmap = file.split(/[\\/]/)[0] === roadmap;
    const hasChanged = await editFile(join(folder, file), (page) => {
      const linked = [...moved].reduce(
        (text, [from, to]) => text.replaceAll(linkTo(from), `$1${pageUrl(to)}`),
        page,
      );
      if (!isSameRoadmap) return linked;
      return ['prerequisites', 'related'].reduce(
        (text, key) => renameInList(text, key, names),
        linked,
      );
    });
    if (hasChanged) changed.push(join(folder, file));
  }
  return changed;
}

/** A link's address, not followed by more of a path: a section's topics have addresses of their own. */
function linkTo(id: string): RegExp {
  return new RegExp(`([(<\\s:])/${id}/(?![a-z0-9])`, 'g');
}

async function recordAddresses(
  folder: string,
  moved: ReadonlyMap<string, string>,
): Promise<string[]> {
  const urls = new Map([...moved].map(([from, to]) => [pageUrl(from), pageUrl(to)]));
  const [addresses, redirects] = [join(folder, addressesFile), join(folder, redirectsFile)];
  // The old ones too: a page that was never listed is alive under its old address all the same.
  await editFile(addresses, (text) => addAddresses(text, [...urls.keys(), ...urls.values()]));
  await editFile(redirects, (text) => moveRedirects(text, urls));
  return [addresses, redirects];
}

/** Ids of the pages of the same kind, for a suggestion. */
async function idsLike(folder: string, id: string): Promise<string[]> {
  const depth = id.split('/').length;
  const files = await readdir(folder, { recursive: true });
  return files
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => file.replace(/(\/index)?\.mdx$/, ''))
    .filter((other) => other.split('/').length === depth);
}

/** An id as front matter names it: without the roadmap. */
function inRoadmap(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}
