import type { APIRoute, GetStaticPaths } from 'astro';
import { toPathTopics } from '../../../path/to-path-topics.ts';
import { loadRoadmaps } from '../../../roadmap/load.ts';
import type { Roadmap } from '../../../roadmap/model.ts';

export const getStaticPaths = (async () => {
  const roadmaps = await loadRoadmaps();
  return roadmaps.map((roadmap) => ({ params: { roadmap: roadmap.id }, props: { roadmap } }));
}) satisfies GetStaticPaths;

/** The topics of a roadmap and what each needs, for the path to a goal. */
export const GET: APIRoute<{ roadmap: Roadmap }> = ({ props }) =>
  Response.json(toPathTopics(props.roadmap));
