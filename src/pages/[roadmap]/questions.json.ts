import type { APIRoute } from 'astro';
import { bankIndex } from '../../questions/read-bank.ts';
import { roadmapPaths } from '../../roadmap/load.ts';
import type { Roadmap } from '../../roadmap/model.ts';

export const getStaticPaths = roadmapPaths;

/** Which questions the roadmap has, and where they are published. */
export const GET: APIRoute<{ roadmap: Roadmap }> = async ({ props }) =>
  Response.json(await bankIndex(props.roadmap));
