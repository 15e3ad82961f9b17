/**
 * The most that content may hold. Far above what a good page needs, and low enough that no page can
 * stall or crash a parser: everything that reads content comes after these.
 */
export const limits = {
  pageBytes: 128 * 1024,
  pictureBytes: 500 * 1000,
  /** `<use>` elements of one SVG: a chain of twenty draws a thousand things, one of sixty a billion. */
  pictureUses: 20,
  /** Characters of one line of source. */
  lineLength: 4_000,
  /** Quotes in lists in quotes, and elements in elements. */
  depth: 32,
  headings: 200,
  headingLength: 80,
  links: 500,
  /** Words before the first heading of a topic. */
  answerWords: 60,
  /** Characters of the source of one diagram, and boxes and arrows in it. */
  diagramLength: 4_000,
  diagramLines: 120,
  /** Participants of a sequence that is read on a phone. */
  participants: 4,
  /** What one page may take of the processes that read it. */
  pageSeconds: 5,
  heapMegabytes: 512,
  dataMegabytes: 1_536,
} as const;
