import { existsSync, readdirSync } from 'node:fs';
import { nearestName } from '../roadmap/nearest-name.ts';
import { slugFault } from '../rules/file-names.ts';

/** An id out of what a person may type for it: a path, an address, the id itself, or the id in its roadmap. */
export function toId(given: string, folder: string, roadmaps: readonly string[]): string {
  const place = given.replaceAll('\\', '/').replace(/^\.\//, '');
  const inFolder = place.startsWith(`${folder}/`) ? place.slice(folder.length + 1) : place;
  const id = inFolder.replace(/^\/|(?:\/index)?\.mdx$|\/$/g, '');
  const [only] = roadmaps;
  const isWhole = roadmaps.includes(id.split('/')[0] ?? '');
  return isWhole || only === undefined || roadmaps.length > 1 ? id : `${only}/${id}`;
}

/** The roadmaps of a content folder, which need not be there yet. */
export function listRoadmaps(folder: string): string[] {
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/**
 * @throws when a part of an id cannot be part of an address, with a name that could be
 */
export function checkSlugs(id: string): void {
  for (const slug of id.split('/')) {
    const fault = slugFault(slug);
    if (fault) throw new Error(`${fault.message}. ${fault.hint}`);
  }
}

/** ` Did you mean …?` when a name is like one of those that there are; else nothing. */
export function didYouMean(name: string, names: Iterable<string>): string {
  const near = nearestName(name, names);
  return near === undefined ? '' : ` Did you mean ${near}?`;
}
