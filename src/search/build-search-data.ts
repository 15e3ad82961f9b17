import type { Roadmap, RoadmapPage } from '../roadmap/model.ts';
import { pagesInOrder } from '../roadmap/build-roadmap.ts';
import type { SearchData, SearchPage } from './search-data.ts';

/**
 * What search knows of all pages, in their order.
 * @param proposeUrl address at which a missing topic is proposed, ready for what was sought
 */
export function buildSearchData(roadmaps: readonly Roadmap[], proposeUrl: string): SearchData {
  const several = roadmaps.length > 1;
  const pages = roadmaps.flatMap((roadmap) =>
    pagesInOrder(roadmap).map((page): SearchPage => ({
      url: page.url,
      title: page.title,
      trail: trailOf(page, several ? roadmap.title : ''),
      section: page.kind === 'roadmap' ? '' : sectionOf(page),
      kind: page.kind,
      aliases: page.aliases,
      questions: page.questions,
    })),
  );
  return { pages, proposeUrl };
}

function sectionOf(page: Exclude<RoadmapPage, Roadmap>): string {
  return page.kind === 'section' ? page.title : page.section.title;
}

/** Where a page stands; the roadmap is named only where there are several. */
function trailOf(page: RoadmapPage, roadmapTitle: string): string {
  if (page.kind === 'roadmap') return 'Roadmap';
  const place = page.kind === 'section' ? 'Section' : page.section.title;
  return roadmapTitle === '' ? place : `${roadmapTitle} › ${place}`;
}
