import type { APIRoute } from 'astro';
import { toPathTopics } from '../../../path/to-path-topics.ts';
import { roadmapPaths } from '../../../roadmap/load.ts';
import type { Roadmap } from '../../../roadmap/model.ts';

export const getStaticPaths = roadmapPaths;

/** The topics of a roadmap and what each needs, for the path to a goal. */
export const GET: APIRoute<{ roadmap: Roadmap }> = ({ props }) =>
  Response.json(toPathTopics(props.roadmap));
