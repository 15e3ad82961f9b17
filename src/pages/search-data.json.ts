import type { APIRoute } from 'astro';
import { pagesInOrder } from '../roadmap/build-roadmap.ts';
import { loadRoadmaps } from '../roadmap/load.ts';
import type { SearchEntry } from '../search/search-entry.ts';

/** The names of every page, for the first tier of search. */
export const GET: APIRoute = async () => {
  const roadmaps = await loadRoadmaps();
  const entries: SearchEntry[] = roadmaps.flatMap((roadmap) =>
    pagesInOrder(roadmap).map((page) => ({
      url: page.url,
      title: page.title,
      section:
        page.kind === 'roadmap'
          ? ''
          : page.kind === 'section'
            ? roadmap.title
            : `${roadmap.title} › ${page.section.title}`,
      summary: page.summary,
      aliases: [...page.aliases],
      questions: [...page.questions],
    })),
  );
  return Response.json(entries);
};
