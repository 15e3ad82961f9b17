import { existsSync } from 'node:fs';
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { addressesFile } from '../roadmap/addresses.ts';
import { slugPattern } from '../roadmap/schema.ts';
import { pageUrl } from '../roadmap/urls.ts';
import { addToList, editFrontMatter } from './front-matter.ts';
import { roadmapPage, sectionPage, topicPage } from './templates.ts';

/** What a new page is: a topic comes alone, a section with a first topic, a roadmap with a first section. */
export const newPageKinds = ['topic', 'section', 'roadmap'] as const;
export type NewPageKind = (typeof newPageKinds)[number];

const depths: Record<NewPageKind, number> = { roadmap: 1, section: 2, topic: 3 };
const first = { section: 'first-section', topic: 'first-topic' };

/**
 * Makes a page that passes the checker, and lists it in its parent and among the published addresses.
 * @param id whole id, as `backend/internet/dns`
 * @param date today, `YYYY-MM-DD`
 * @returns the files that were written or changed
 * @throws when the id has another form, the page is there, or its parent is not
 */
export async function createPage(
  folder: string,
  kind: NewPageKind,
  id: string,
  title: string,
  date: string,
): Promise<string[]> {
  const slugs = id.split('/');
  const wrong = slugs.find((slug) => !slugPattern.test(slug));
  if (wrong !== undefined) {
    throw new Error(`'${wrong}' is not a name for an address: lower-case words joined by -`);
  }
  if (slugs.length !== depths[kind]) {
    throw new Error(
      `A ${kind} has an id of ${depths[kind]} parts, and '${id}' has ${slugs.length}`,
    );
  }

  const pages = pagesToWrite(kind, id, title, date);
  const taken = pages.find(({ file }) => existsSync(join(folder, file)));
  if (taken) throw new Error(`${folder}/${taken.file} is there already`);
  const changed = kind === 'roadmap' ? [] : [await listInParent(folder, id)];
  for (const { file, text } of pages) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  const ledger = join(folder, addressesFile);
  await appendFile(ledger, pages.map((page) => `${pageUrl(page.id)}\n`).join(''));
  return [...pages.map(({ file }) => join(folder, file)), ...changed, ledger];
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
          `First topic of ${subject}`,
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
          `First section of ${subject}`,
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
  if (!existsSync(file)) throw new Error(`There is no page ${file} to list '${id}' in`);
  const key = parent.includes('/') ? 'topics' : 'sections';
  const page = await readFile(file, 'utf8');
  const slug = id.slice(parent.length + 1);
  await writeFile(
    file,
    editFrontMatter(page, (document) => addToList(document, key, slug)),
  );
  return file;
}
