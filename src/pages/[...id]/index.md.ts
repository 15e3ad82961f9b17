import type { APIRoute, GetStaticPaths } from 'astro';
import { pagesInOrder } from '../../roadmap/build-roadmap.ts';
import { loadRoadmaps, markdownOf } from '../../roadmap/load.ts';
import type { RoadmapPage } from '../../roadmap/model.ts';

export const getStaticPaths = (async () => {
  const roadmaps = await loadRoadmaps();
  return roadmaps
    .flatMap(pagesInOrder)
    .map((page) => ({ params: { id: page.id }, props: { page } }));
}) satisfies GetStaticPaths;

/** The page as Markdown, as its author wrote it, under its title. */
export const GET: APIRoute<{ page: RoadmapPage }> = async ({ props }) => {
  const { page } = props;
  const body = await markdownOf(page);
  return new Response(`# ${page.title}\n\n> ${page.summary}\n\n${body}\n`, {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
};
