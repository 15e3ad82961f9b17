import { getCollection, getEntry, render, type CollectionEntry } from 'astro:content';
import { formatProblems } from '../problems/report.ts';
import { buildRoadmaps } from './build-roadmap.ts';
import type { Entry, Roadmap, RoadmapPage } from './model.ts';

type PageEntry =
  CollectionEntry<'roadmaps'> | CollectionEntry<'sections'> | CollectionEntry<'topics'>;

let loaded: Promise<Roadmap[]> | undefined;

/**
 * Every roadmap of the content folder. Throws one error that names every fault of the tree.
 * The only place that reads the collections.
 */
export function loadRoadmaps(): Promise<Roadmap[]> {
  // In development pages change under us; in a build they are read once.
  if (import.meta.env.DEV) return readRoadmaps();
  loaded ??= readRoadmaps();
  return loaded;
}

/** The routes of a page that every roadmap has one of, each with its roadmap. */
export async function roadmapPaths() {
  const roadmaps = await loadRoadmaps();
  return roadmaps.map((roadmap) => ({ params: { roadmap: roadmap.id }, props: { roadmap } }));
}

/** The rendered body of a page and its headings. The only place that renders content. */
export async function renderPage(page: RoadmapPage) {
  return render(await entryOf(page));
}

/** The Markdown body of a page as its author wrote it. */
export async function markdownOf(page: RoadmapPage): Promise<string> {
  return (await entryOf(page)).body ?? '';
}

async function readRoadmaps(): Promise<Roadmap[]> {
  const [roadmaps, sections, topics] = await Promise.all([
    getCollection('roadmaps'),
    getCollection('sections'),
    getCollection('topics'),
  ]);
  const built = buildRoadmaps({
    roadmaps: roadmaps.map(toEntry),
    sections: sections.map(toEntry),
    topics: topics.map(toEntry),
  });
  if (built.problems.length > 0) throw new Error(formatProblems(built.problems));
  return built.roadmaps;
}

function toEntry<E extends PageEntry>(entry: E): Entry<E['data']> {
  return {
    id: entry.id,
    file: entry.filePath ?? entry.id,
    data: entry.data,
    // Lines are the checker's business; it runs before every build.
    locate: () => ({ line: 1, column: 1 }),
  };
}

async function entryOf(page: RoadmapPage): Promise<PageEntry> {
  const entry =
    page.kind === 'roadmap'
      ? await getEntry('roadmaps', page.id)
      : page.kind === 'section'
        ? await getEntry('sections', page.id)
        : await getEntry('topics', page.id);
  if (!entry) throw new Error(`No content for '${page.id}'`);
  return entry;
}
