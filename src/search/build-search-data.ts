import type { Roadmap, RoadmapPage } from '../roadmap/model.ts';
import { editDistance } from './edit-distance.ts';
import { splitWords } from './fold-text.ts';
import { gistWords } from './gist-words.ts';
import { pageProse } from './page-prose.ts';
import { packSearchData, type SearchPage, type SentSearchData } from './search-data.ts';

/** A page with the Markdown of its body. */
export interface PageSource {
  roadmap: Roadmap;
  page: RoadmapPage;
  markdown: string;
}

/**
 * What is sent to the browser about all pages, in the order given.
 * @param proposeUrl address at which a missing topic is proposed, ready for what was sought
 */
export function buildSearchData(
  sources: readonly PageSource[],
  proposeUrl: string,
): SentSearchData {
  const prose = sources.map(({ markdown }) => pageProse(markdown));
  const written = new Set(
    sources.flatMap(({ page }, place) =>
      [page.title, page.summary, ...page.questions, prose[place]?.text ?? ''].flatMap(splitWords),
    ),
  );
  const several = new Set(sources.map(({ roadmap }) => roadmap.id)).size > 1;
  const pages = sources.map(
    ({ roadmap, page }): SearchPage => ({
      url: page.url,
      title: page.title,
      trail: trailOf(page, several ? roadmap.title : ''),
      section: page.kind === 'roadmap' ? '' : sectionOf(page),
      kind: page.kind,
      aliases: page.aliases.map((text) => ({
        text,
        misspelt: isMisspelt(text, written),
      })),
      questions: page.questions,
    }),
  );
  const gist = gistWords(
    sources.map(({ page }, place) => ({
      known: [page.title, ...page.aliases, ...page.questions],
      gist: [page.summary, ...page.outcomes, ...(prose[place]?.headings ?? [])],
    })),
  );
  return packSearchData(pages, gist, proposeUrl);
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

/** Whether a word of it is written on no page and differs by one slip from one that is. */
function isMisspelt(alias: string, written: ReadonlySet<string>): boolean {
  return splitWords(alias).some(
    (word) =>
      word.length > 3 &&
      !written.has(word) &&
      [...written].some((other) => other.length > 3 && editDistance(word, other, 1) === 1),
  );
}
