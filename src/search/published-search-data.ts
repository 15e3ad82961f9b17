import { createHash } from 'node:crypto';
import { loadRoadmaps } from '../roadmap/load.ts';
import { site } from '../site.ts';
import { buildSearchData } from './build-search-data.ts';
import { packSearchData } from './search-data.ts';

/** The search data as a file whose name changes with its content, so that it can be kept for ever. */
export interface PublishedSearchData {
  hash: string;
  json: string;
}

const proposeUrl = `${site.repository}/issues/new?template=propose-a-topic.yml&title=`;
let published: Promise<PublishedSearchData> | undefined;

/** The search data of all roadmaps; in a build it is made once. */
export function publishedSearchData(): Promise<PublishedSearchData> {
  if (import.meta.env.DEV) return publish();
  published ??= publish();
  return published;
}

/** Address of the search data. In development it is always the same, and always fresh. */
export async function searchDataUrl(): Promise<string> {
  const hash = import.meta.env.DEV ? 'dev' : (await publishedSearchData()).hash;
  return `/search-data/${hash}.json`;
}

async function publish(): Promise<PublishedSearchData> {
  const data = buildSearchData(await loadRoadmaps(), proposeUrl);
  const json = JSON.stringify(packSearchData(data));
  return { json, hash: createHash('sha256').update(json).digest('hex').slice(0, 10) };
}
