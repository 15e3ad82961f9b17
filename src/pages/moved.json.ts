import { movedPages } from '../redirects.ts';
import { topicsInOrder } from '../roadmap/build-roadmap.ts';
import { loadRoadmaps } from '../roadmap/load.ts';

/** Ids of topics that have moved, with the one of today, so that what a reader keeps for them can follow. */
export async function GET(): Promise<Response> {
  const topics = new Set((await loadRoadmaps()).flatMap(topicsInOrder).map(({ id }) => id));
  const idOf = (url: string) => url.replace(/^\/|\/$/g, '');
  const moved = (await movedPages())
    .map(({ from, to }) => [idOf(from), idOf(to)] as const)
    .filter(([, to]) => topics.has(to));
  return Response.json(Object.fromEntries(moved));
}
