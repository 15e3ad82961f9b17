import type { RoadmapData, SectionData, TopicData } from '../roadmap/schema.ts';

/** What a page of some type says in its front matter. */
export type PageData = RoadmapData | SectionData | TopicData;

/**
 * Harmless values for the fields of a page that could not be read: it lists what lies in its folder and
 * refers to nothing, so that one fault does not show as faults of the pages around it.
 */
export function standInFields(page: { id: string; children: readonly string[] }) {
  return {
    title: page.id,
    summary: '',
    aliases: [],
    questions: [],
    outcomes: [],
    reviewed: '2000-01-01',
    resources: [],
    prerequisites: [],
    related: [],
    kind: 'concept',
    track: 'core',
    level: 'beginner',
    hours: [1, 1],
    topics: [...page.children],
    sections: [...page.children],
  } satisfies RoadmapData & SectionData & TopicData;
}
