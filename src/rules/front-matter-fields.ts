import {
  levels,
  resourceTypes,
  roadmapSchema,
  sectionSchema,
  topicKinds,
  topicSchema,
  tracks,
} from '../roadmap/schema.ts';

/** The schema of the front matter of each type of page. */
export const schemas = {
  roadmap: roadmapSchema,
  section: sectionSchema,
  topic: topicSchema,
} as const;

/** Keys that a resource may have. */
export const resourceKeys = Object.keys(topicSchema.shape.resources.element.shape);

/** One line a field: what an author should write there. */
export const fieldHelp: Readonly<Record<string, string>> = {
  title: 'Write it as a learner would look for it, in 1 to 60 characters.',
  summary: 'Say in 1 to 160 characters what the page gives; search and the map show it.',
  kind: `Write one of ${topicKinds.join(', ')}.`,
  track: `Write one of ${tracks.join(', ')}.`,
  pickOne: 'Name the group of alternatives in lower-case words joined by -, or leave the line out.',
  level: `Write one of ${levels.join(', ')}.`,
  hours: 'Write an honest range in hours, the smaller number first: [2, 4].',
  prerequisites: 'List up to 8 pages as section/topic or section; [] for none.',
  related: 'List up to 12 pages as section/topic or section; [] for none.',
  aliases: 'List 4 to 32 other words people search for, of 1 to 60 characters each.',
  questions: 'List 2 or 3 questions in the words of a learner, of 1 to 140 characters each.',
  outcomes: 'List 3 to 6 things the reader can do afterwards, of 1 to 200 characters each.',
  reviewed: 'Write the date of the last technical review as YYYY-MM-DD.',
  testedWith: 'List versions as [node 24.1, curl 8.5], or leave the line out.',
  resources: 'List 3 to 6 resources, each with title, url, type, why and free.',
  topics: 'List the slugs of the topics in teaching order.',
  sections: 'List the slugs of the sections in teaching order.',
  url: 'Write the whole address, beginning with https://.',
  type: `Write one of ${resourceTypes.join(', ')}.`,
  why: 'Say in 1 to 240 characters what this resource gives that the page does not.',
  free: 'Write true if it can be read without paying, otherwise false.',
};

/** The title of a resource is not that of the page. */
export const resourceTitleHelp = 'Name the resource in 1 to 120 characters.';
