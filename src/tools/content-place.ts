import { existsSync } from 'node:fs';
import path from 'node:path';
import { contentDir } from '../content-dir.ts';
import { listRoadmaps } from '../scaffold/page-id.ts';

/**
 * The page or folder that a person means: by its path, or by its path within the content or a roadmap.
 * @returns the path from the working directory, with `/`
 * @throws when there is no such, so that a slip does not look like a page without faults
 */
export function findInContent(given: string, folder = contentDir): string {
  const places = [
    given,
    ...['', ...listRoadmaps(folder)].map((name) => path.join(folder, name, given)),
  ];
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new Error(`There is no page or folder '${given}'`);
  return path.relative('', found).split(path.sep).join('/');
}
