import { z } from 'zod/mini';

/** A topic as the path to a goal needs it; published as one list a roadmap, in roadmap order. */
export const pathTopicSchema = z.object({
  id: z.string(),
  title: z.string(),
  url: z.string(),
  /** Title of its section. */
  section: z.string(),
  kind: z.string(),
  track: z.enum(['core', 'extension']),
  hours: z.tuple([z.number(), z.number()]),
  /** Its group of alternatives of which one is enough, as `section/group`; empty for most topics. */
  group: z.string(),
  /** What must come first: of each list one topic. Most lists have but one. */
  needs: z.array(z.array(z.string())),
});

export const pathTopicsSchema = z.array(pathTopicSchema);

export type PathTopic = z.infer<typeof pathTopicSchema>;

/** Topics of which one is enough. */
export type Need = readonly string[];
