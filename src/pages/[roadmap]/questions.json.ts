import type { APIRoute, GetStaticPaths } from 'astro';
import { bankIndex } from '../../questions/read-bank.ts';
import { loadRoadmaps } from '../../roadmap/load.ts';
import type { Roadmap } from '../../roadmap/model.ts';

export const getStaticPaths = (async () => {
  const roadmaps = await loadRoadmaps();
  return roadmaps.map((roadmap) => ({ params: { roadmap: roadmap.id }, props: { roadmap } }));
}) satisfies GetStaticPaths;

/** Which questions the roadmap has, and where they are published. */
export const GET: APIRoute<{ roadmap: Roadmap }> = async ({ props }) =>
  Response.json(await bankIndex(props.roadmap));
