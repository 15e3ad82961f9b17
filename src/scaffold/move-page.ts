import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import {
  addressesFile,
  readLines,
  readRedirects,
  redirectsFile,
  type Redirect,
} from '../roadmap/addresses.ts';
import { slugPattern } from '../roadmap/schema.ts';
import { pageUrl } from '../roadmap/urls.ts';
import { addToList, editFrontMatter, removeFromList, renameInList } from './front-matter.ts';

/**
 * Moves a topic or a section: its file and pictures, its place in the list, every link, prerequisite and
 * related id that names it, and a redirect from each old address.
 * @param from and @param to whole ids, as `backend/internet/dns`
 * @returns the old and the new id of every page that moved
 * @throws when the ids differ in kind, nothing stands at the old one, or something at the new one
 */
export async function movePage(
  folder: string,
  from: string,
  to: string,
): Promise<Map<string, string>> {
  checkIds(from, to);
  const isSection = existsSync(join(folder, from, 'index.mdx'));
  const source = isSection ? from : `${from}.mdx`;
  const target = isSection ? to : `${to}.mdx`;
  if (!existsSync(join(folder, source))) throw new Error(`There is no page ${folder}/${source}`);
  if (existsSync(join(folder, target))) throw new Error(`${folder}/${target} is there already`);
  const newParent = join(folder, dirname(to), 'index.mdx');
  if (!existsSync(newParent)) throw new Error(`There is no page ${newParent} to list '${to}' in`);

  const moved = await movedIds(folder, from, to, isSection);
  await mkdir(dirname(join(folder, target)), { recursive: true });
  await rename(join(folder, source), join(folder, target));
  if (!isSection) await movePictures(folder, from, to);

  await relist(folder, from, to);
  await rewritePages(folder, moved);
  await recordAddresses(folder, moved);
  return moved;
}

function checkIds(from: string, to: string): void {
  const [fromParts, toParts] = [from.split('/'), to.split('/')];
  const wrong = toParts.find((slug) => !slugPattern.test(slug));
  if (wrong !== undefined) {
    throw new Error(`'${wrong}' is not a name for an address: lower-case words joined by -`);
  }
  if (fromParts.length !== toParts.length || fromParts.length < 2 || fromParts.length > 3) {
    throw new Error(
      `Move a topic to a topic's id or a section to a section's: '${from}' to '${to}'`,
    );
  }
  if (fromParts[0] !== toParts[0]) {
    throw new Error(`'${from}' and '${to}' are in different roadmaps`);
  }
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

/** Pictures stand beside their topic and begin with its name. */
async function movePictures(folder: string, from: string, to: string): Promise<void> {
  const begin = `${basename(from)}-`;
  const topics = new Set(await readdir(join(folder, dirname(from))));
  for (const name of topics) {
    if (!name.startsWith(begin) || name.endsWith('.mdx')) continue;
    const rest = name.slice(begin.length);
    const newName = `${basename(to)}-${rest}`;
    await rename(join(folder, dirname(from), name), join(folder, dirname(to), newName));
    const page = join(folder, `${to}.mdx`);
    const text = await readFile(page, 'utf8');
    await writeFile(page, text.replaceAll(`./${name}`, `./${newName}`));
  }
}

async function relist(folder: string, from: string, to: string): Promise<void> {
  const [oldParent, newParent] = [dirname(from), dirname(to)];
  const key = oldParent.includes('/') ? 'topics' : 'sections';
  const [oldSlug, newSlug] = [basename(from), basename(to)];
  if (oldParent === newParent) {
    await editPage(join(folder, oldParent, 'index.mdx'), (page) =>
      editFrontMatter(page, (document) => {
        renameInList(document, key, new Map([[oldSlug, newSlug]]));
      }),
    );
    return;
  }
  await editPage(join(folder, oldParent, 'index.mdx'), (page) =>
    editFrontMatter(page, (document) => {
      removeFromList(document, key, oldSlug);
    }),
  );
  await editPage(join(folder, newParent, 'index.mdx'), (page) =>
    editFrontMatter(page, (document) => {
      addToList(document, key, newSlug);
    }),
  );
}

/** Links in the text, and names in the front matter, of every page. */
async function rewritePages(folder: string, moved: ReadonlyMap<string, string>): Promise<void> {
  const names = new Map([...moved].map(([from, to]) => [inRoadmap(from), inRoadmap(to)]));
  for (const file of await readdir(folder, { recursive: true })) {
    if (!file.endsWith('.mdx')) continue;
    await editPage(join(folder, file), (page) => {
      const linked = [...moved].reduce(
        (text, [from, to]) => text.replaceAll(linkTo(from), `$1${pageUrl(to)}`),
        page,
      );
      const named = [...names.keys()].some((name) => linked.includes(name));
      if (!named) return linked;
      return editFrontMatter(linked, (document) => {
        renameInList(document, 'prerequisites', names);
        renameInList(document, 'related', names);
      });
    });
  }
}

/** A link's address, not followed by more of a path: a section's topics have addresses of their own. */
function linkTo(id: string): RegExp {
  return new RegExp(`([(<\\s:])/${id}/(?![a-z0-9])`, 'g');
}

async function recordAddresses(folder: string, moved: ReadonlyMap<string, string>): Promise<void> {
  const urls = new Map([...moved].map(([from, to]) => [pageUrl(from), pageUrl(to)]));
  const text = await readFile(join(folder, redirectsFile), 'utf8');
  const comments = text.split('\n').filter((line) => line.startsWith('#'));
  // Redirects that led to a moved page lead to where it is now; one whose old address is a page again ends.
  const kept: Redirect[] = readRedirects(text)
    .map((redirect) => ({ ...redirect, to: urls.get(redirect.to) ?? redirect.to }))
    .filter(({ from, to }) => from !== to);
  const added = [...urls].map(([from, to]) => ({ from, to }));
  const lines = [...kept, ...added].map(({ from, to }) => `${from} ${to}`);
  await writeFile(join(folder, redirectsFile), [...comments, ...lines, ''].join('\n'));

  const ledger = join(folder, addressesFile);
  const addresses = await readFile(ledger, 'utf8');
  const known = new Set(readLines(addresses).map(({ parts: [address] }) => address));
  const fresh = [...urls.values()].filter((url) => !known.has(url));
  await writeFile(ledger, addresses + fresh.map((url) => `${url}\n`).join(''));
}

async function editPage(file: string, edit: (page: string) => string): Promise<void> {
  const page = await readFile(file, 'utf8');
  const edited = edit(page);
  if (edited !== page) await writeFile(file, edited);
}

/** An id as front matter names it: without the roadmap. */
function inRoadmap(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}
