import type { Entries, Entry } from '../../src/roadmap/model.ts';
import type { RoadmapData, SectionData, TopicData } from '../../src/roadmap/schema.ts';

const page = {
  summary: 'What it is about.',
  aliases: ['one', 'two', 'three', 'four'],
  questions: ['What is it?', 'Why is it?'],
  outcomes: ['Explain it.', 'Use it.', 'Mend it.'],
  reviewed: '2026-01-31',
  resources: [],
};

type Overrides<Data> = Partial<Data>;

/** A roadmap of short lists of ids and front matter; everything not given is made up. */
export function makeEntries(given: {
  roadmaps: Record<string, Overrides<RoadmapData>>;
  sections: Record<string, Overrides<SectionData>>;
  topics: Record<string, Overrides<TopicData>>;
}): Entries {
  return {
    roadmaps: make(given.roadmaps, '/index', { ...page, title: 'Roadmap', sections: [] }),
    sections: make(given.sections, '/index', {
      ...page,
      title: 'Section',
      prerequisites: [],
      related: [],
      topics: [],
    }),
    topics: make(given.topics, '', {
      ...page,
      title: 'Topic',
      kind: 'concept',
      track: 'core',
      level: 'beginner',
      hours: [1, 2],
      prerequisites: [],
      related: [],
    }),
  };
}

/** Places are told as the line 10 + the last number of the path, so that tests can see which value was meant. */
function make<Data>(
  given: Record<string, Partial<Data>>,
  suffix: string,
  defaults: Data,
): Entry<Data>[] {
  return Object.entries(given).map(([id, data]) => ({
    id,
    file: `content/${id}${suffix}.mdx`,
    data: { ...defaults, ...data },
    locate: (path) => {
      const last = path.at(-1);
      return {
        line: path.length === 0 ? 1 : 10 + (typeof last === 'number' ? last : 0),
        column: 1,
      };
    },
  }));
}
