import { topicsInOrder } from '../roadmap/build-roadmap.ts';
import { loadRoadmaps } from '../roadmap/load.ts';

/** Ids and titles of all topics in order, for pages that name what is kept for the reader. */
export async function GET(): Promise<Response> {
  const topics = (await loadRoadmaps()).flatMap(topicsInOrder);
  return Response.json(topics.map(({ id, title }) => [id, title]));
}
