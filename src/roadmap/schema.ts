import { z } from 'zod';
import { levels, resourceTypes, slugPattern, topicKinds, tracks } from './values.ts';

export { levels, resourceTypes, slugPattern, topicKinds, tracks };

const text = (max: number) => z.string().trim().min(1).max(max);
const slug = z.string().regex(slugPattern, 'lower-case letters and digits, words joined by -');
/** A page of the same roadmap: `section` or `section/topic`. */
const reference = z
  .string()
  .regex(/^[a-z][a-z0-9-]*(\/[a-z][a-z0-9-]*)?$/, 'the id of a page, as section/topic');

/** A calendar date; YAML may have read it as a date or as text. */
const day = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date(),
);

const resource = z.strictObject({
  title: text(120),
  url: z.url({ protocol: /^https?$/ }),
  type: z.enum(resourceTypes),
  /** One line: what this resource gives that the page does not. */
  why: text(240),
  /** Whether it can be read without paying. */
  free: z.boolean(),
});

const page = {
  /** As a learner would look for it. */
  title: text(60),
  /** Search result, map and meta description. */
  summary: text(160),
  /** Acronyms, synonyms, tools, everyday words: searched. Misspellings are not needed, search mends them. */
  aliases: z.array(text(60)).min(4).max(32),
  /** Questions this page answers, in a learner's words: shown and searched. */
  questions: z.array(text(140)).min(2).max(3),
  /** What the reader can do afterwards; each begins with a verb. */
  outcomes: z.array(text(200)).min(3).max(6),
  /** Date of the last technical review. */
  reviewed: day,
  /** Versions of what the page was tried with. */
  testedWith: z.array(text(60)).min(1).optional(),
  resources: z.array(resource).min(3).max(6),
};

const placed = {
  /** Pages this one builds on: advice, never a lock. No cycles. */
  prerequisites: z.array(reference).max(8),
  related: z.array(reference).max(12),
};

export const topicSchema = z.strictObject({
  ...page,
  ...placed,
  kind: z.enum(topicKinds),
  /** `core` is needed for a first job, `extension` comes later. */
  track: z.enum(tracks),
  /** Name of a group of alternatives of which one is enough. */
  pickOne: slug.optional(),
  level: z.enum(levels),
  /** Honest range, in hours, to learn and practise. */
  hours: z
    .tuple([z.number().positive().max(200), z.number().positive().max(200)])
    .refine(([least, most]) => least <= most, 'the smaller number first'),
});

export const sectionSchema = z.strictObject({
  ...page,
  ...placed,
  /** The section's topics in teaching order. */
  topics: z.array(slug).min(1),
});

export const roadmapSchema = z.strictObject({
  ...page,
  /** The roadmap's sections in teaching order. */
  sections: z.array(slug).min(1),
});

export type TopicData = z.infer<typeof topicSchema>;
export type SectionData = z.infer<typeof sectionSchema>;
export type RoadmapData = z.infer<typeof roadmapSchema>;
export type ResourceData = z.infer<typeof resource>;
export type TopicKind = TopicData['kind'];
export type Track = TopicData['track'];
export type Level = TopicData['level'];
