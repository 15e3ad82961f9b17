import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { addressesFile, redirectsFile } from '../roadmap/addresses.ts';
import { topicSchema } from '../roadmap/schema.ts';
import { pageUrl } from '../roadmap/urls.ts';
import { fieldHelp } from '../rules/front-matter-fields.ts';
import { addAddresses, endRedirects } from './address-files.ts';
import { editFile } from './edit-file.ts';
import { addToList } from './front-matter.ts';
import { checkSlugs, didYouMean } from './page-id.ts';
import { shorten } from './shorten.ts';
import { roadmapPage, sectionPage, topicPage } from './templates.ts';

/** What a new page is: a topic comes alone, a section with a first topic, a roadmap with a first section. */
export const newPageKinds = ['topic', 'section', 'roadmap'] as const;
export type NewPageKind = (typeof newPageKinds)[number];

/** The page to make. */
export interface NewPageRequest {
  kind: NewPageKind;
  /** Whole id, as `backend/internet/dns`. */
  id: string;
  title: string;
  /** Today, `YYYY-MM-DD`. */
  date: string;
  /** Names that the site keeps for itself and no roadmap can have. */
  reserved?: readonly string[];
}

const depths: Record<NewPageKind, number> = { roadmap: 1, section: 2, topic: 3 };
const forms: Record<NewPageKind, string> = {
  roadmap: '<roadmap>',
  section: '<roadmap>/<section>',
  topic: '<roadmap>/<section>/<topic>',
};
const first = { section: 'first-section', topic: 'first-topic' };

/**
 * Makes a page that passes the checker, and lists it in its parent and among the published addresses.
 * @returns the files that were written or changed
 * @throws when the id or the title has another form, the page is there, or its parent is not; nothing is
 * changed then
 */
export async function createPage(
  folder: string,
  { kind, id, title, date, reserved = [] }: NewPageRequest,
): Promise<string[]> {
  checkSlugs(id);
  const slugs = id.split('/');
  if (slugs.length !== depths[kind])
    throw new Error(`The id of a ${kind} is ${forms[kind]}, and '${id}' is not`);
  const [roadmap = ''] = slugs;
  if (kind === 'roadmap' && reserved.includes(roadmap))
    throw new Error(`The site keeps the address /${roadmap}/ for itself. Choose another name.`);
  if (!topicSchema.shape.title.safeParse(title).success || title !== title.trim())
    throw new Error(`The title '${title}' does not do. ${fieldHelp['title'] ?? ''}`);

  const pages = pagesToWrite(kind, id, title, date);
  const taken = pages.find(({ file }) => existsSync(join(folder, file)));
  if (taken) throw new Error(`${join(folder, taken.file)} is there already`);
  const changed = kind === 'roadmap' ? [] : [await listInParent(folder, id)];
  for (const { file, text } of pages) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  const urls = pages.map((page) => pageUrl(page.id));
  const [ledger, redirects] = [join(folder, addressesFile), join(folder, redirectsFile)];
  if (await editFile(ledger, (text) => addAddresses(text, urls))) changed.push(ledger);
  if (await editFile(redirects, (text) => endRedirects(text, urls))) changed.push(redirects);
  return [...pages.map(({ file }) => join(folder, file)), ...changed];
}

interface PageToWrite {
  id: string;
  file: string;
  text: string;
}

/** @param subject what first pages are named after */
function pagesToWrite(
  kind: NewPageKind,
  id: string,
  title: string,
  date: string,
  subject = title,
): PageToWrite[] {
  const page = { title, date };
  switch (kind) {
    case 'topic':
      return [{ id, file: `${id}.mdx`, text: topicPage(page) }];
    case 'section':
      return [
        { id, file: `${id}/index.mdx`, text: sectionPage(page, first.topic) },
        ...pagesToWrite(
          'topic',
          `${id}/${first.topic}`,
          shorten(`First topic of ${subject}`, 60),
          date,
          subject,
        ),
      ];
    case 'roadmap':
      return [
        { id, file: `${id}/index.mdx`, text: roadmapPage(page, first.section) },
        ...pagesToWrite(
          'section',
          `${id}/${first.section}`,
          shorten(`First section of ${subject}`, 60),
          date,
          subject,
        ),
      ];
  }
}

/** Adds the page at the end of its parent's list. */
async function listInParent(folder: string, id: string): Promise<string> {
  const parent = dirname(id);
  const file = join(folder, parent, 'index.mdx');
  if (!existsSync(file)) {
    const near = didYouMean(parent, await parentsLike(folder, parent));
    throw new Error(`There is no page ${file} to list '${id}' in.${near}`);
  }
  const page = await readFile(file, 'utf8');
  const key = parent.includes('/') ? 'topics' : 'sections';
  await writeFile(file, addToList(page, key, id.slice(parent.length + 1)));
  return file;
}

/** Ids of the pages of the same depth. */
async function parentsLike(folder: string, parent: string): Promise<string[]> {
  const [roadmap = ''] = parent.split('/');
  const above = parent.includes('/') ? join(folder, roadmap) : folder;
  if (!existsSync(above)) return [];
  const entries = await readdir(above, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return parent.includes('/') ? names.map((name) => `${roadmap}/${name}`) : names;
}
