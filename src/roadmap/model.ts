import type { ResourceData, RoadmapData, SectionData, TopicData, TopicKind } from './schema.ts';

/** Least and most hours. */
export type Hours = readonly [least: number, most: number];

/** Enough of a page to link to it. */
export interface PageRef {
  /** Content id and path: `backend/internet/dns`. */
  id: string;
  url: string;
  title: string;
  kind: TopicKind | 'section' | 'roadmap';
}

/** What every page of a roadmap has. */
interface Page extends PageRef {
  summary: string;
  aliases: readonly string[];
  questions: readonly string[];
  outcomes: readonly string[];
  /** Date of the last technical review, `YYYY-MM-DD`. */
  reviewed: string;
  testedWith: readonly string[];
  resources: readonly ResourceData[];
  /** Source file, relative to the working directory. */
  file: string;
  hours: Hours;
  /** The page before and after this one when the roadmap is read in order. */
  previous: PageRef | undefined;
  next: PageRef | undefined;
}

interface PlacedPage extends Page {
  /** Pages this one builds on, in the order the author gave. */
  prerequisites: readonly PageRef[];
  /** Everything that must come first, directly or not, in roadmap order. */
  allPrerequisites: readonly PageRef[];
  /** Pages that name this one as a prerequisite, in roadmap order. */
  leadsTo: readonly PageRef[];
  related: readonly PageRef[];
}

export interface Topic extends PlacedPage {
  kind: TopicKind;
  track: TopicData['track'];
  level: TopicData['level'];
  pickOne: string | undefined;
  section: PageRef;
}

export interface Section extends PlacedPage {
  kind: 'section';
  /** Place in the roadmap, from 1. */
  number: number;
  topics: readonly Topic[];
  /** Levels of its topics, easiest first. */
  levels: readonly TopicData['level'][];
}

export interface Roadmap extends Page {
  kind: 'roadmap';
  sections: readonly Section[];
  /** Hours of the core topics alone. */
  coreHours: Hours;
}

export type RoadmapPage = Roadmap | Section | Topic;

/** A page as it was read: where it stands and what its front matter says. */
export interface Entry<Data> {
  id: string;
  file: string;
  data: Data;
  /** Finds the place in the file of a value in the front matter; its beginning when unknown. */
  locate: (path: readonly (string | number)[]) => { line: number; column: number };
}

export interface Entries {
  roadmaps: readonly Entry<RoadmapData>[];
  sections: readonly Entry<SectionData>[];
  topics: readonly Entry<TopicData>[];
}
