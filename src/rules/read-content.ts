import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../problems/problem.ts';
import { checkFileName, checkSiblings } from './file-names.ts';
import type { PageType } from './source-page.ts';

/** A page by its place, not yet read. */
export interface ContentPage {
  file: string;
  id: string;
  type: PageType;
  /** Slugs of the pages right below it. */
  children: readonly string[];
}

/** What a content folder holds. */
export interface Content {
  pages: ContentPage[];
  /** Paths of pictures, relative to the working directory. */
  pictures: string[];
  problems: Problem[];
}

/**
 * Lists the pages and pictures of a content folder, and what has no place there. Every folder in it is
 * a roadmap; files beside them are notes for authors. Symbolic links are told and not followed.
 */
export async function readContent(dir: string): Promise<Content> {
  const content: Content = { pages: [], pictures: [], problems: [] };
  const roadmaps = await list(dir);
  content.problems.push(...checkSiblings(dir, roadmaps.filter(isFolder)));
  for (const entry of roadmaps) {
    const place = path.posix.join(dir, entry.name);
    if (entry.isDirectory() || entry.isSymbolicLink() || entry.name.endsWith('.mdx')) {
      content.problems.push(...checkFileName(place, entry, 0));
    }
    if (entry.isDirectory()) await readFolder(place, [entry.name], content);
  }
  return content;
}

async function readFolder(folder: string, id: readonly string[], content: Content): Promise<void> {
  const entries = await list(folder);
  content.problems.push(...checkSiblings(folder, entries));
  const slugs = entries.flatMap(({ name }) => /^(.+)\.mdx$/.exec(name)?.[1] ?? []);
  for (const entry of entries) {
    const place = path.posix.join(folder, entry.name);
    const problems = checkFileName(place, entry, id.length);
    content.problems.push(...problems);
    if (entry.isDirectory() && id.length < 2) await readFolder(place, [...id, entry.name], content);
    // What is told because of its kind is not read; a page with a bad name is.
    if (!entry.isFile()) continue;
    if (!entry.name.endsWith('.mdx')) {
      if (problems.length === 0) content.pictures.push(place);
      continue;
    }
    const slug = entry.name.slice(0, -'.mdx'.length);
    const isIndex = slug === 'index';
    if (!isIndex && id.length < 2) continue;
    const folders = entries.filter(isFolder).map(({ name }) => name);
    content.pages.push({
      file: place,
      id: (isIndex ? id : [...id, slug]).join('/'),
      type: !isIndex ? 'topic' : id.length === 1 ? 'roadmap' : 'section',
      children: !isIndex
        ? []
        : id.length === 1
          ? folders
          : slugs.filter((name) => name !== 'index'),
    });
  }
}

/** Entries of a folder in the same order on every machine. */
async function list(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const own = entries.filter(({ name }) => !leftByDesktops.has(name));
  return own.sort((a, b) => (a.name < b.name ? -1 : 1));
}

const leftByDesktops: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

function isFolder(entry: Dirent): boolean {
  return entry.isDirectory();
}
