import { z } from 'zod/mini';

/**
 * The question bank as it is published: one index a roadmap, small and always fresh, and one file a
 * section, named after its content and kept for ever.
 */

/** Text whose every second part is code: `['What does ', 'SELECT', ' do?']`. */
const runs = z.array(z.string());

const bankQuestionSchema = z.object({
  id: z.string(),
  /** Id of the page it stands on. */
  topic: z.string(),
  /** Title of that page. */
  title: z.string(),
  /** Its place there: the page has it as `#question-<number>`. */
  number: z.number(),
  text: runs,
  options: z.array(z.object({ text: runs, right: z.boolean(), why: runs })),
});

/** The questions of a section in the order of its pages. */
export const bankSchema = z.array(bankQuestionSchema);

export const bankIndexSchema = z.object({
  /** Address of each section's questions, by the section's id. */
  sections: z.record(z.string(), z.string()),
  /** Ids of each page's questions, by the page's id, in roadmap order. */
  topics: z.record(z.string(), z.array(z.string())),
  /** Names that questions had before, with the ones they have now. */
  formerly: z.record(z.string(), z.string()),
});

export type Runs = z.infer<typeof runs>;
export type BankQuestion = z.infer<typeof bankQuestionSchema>;
export type BankIndex = z.infer<typeof bankIndexSchema>;

/** The section a page belongs to, which is itself for a section: `backend/internet`. */
export function sectionOf(topic: string): string {
  return topic.split('/').slice(0, 2).join('/');
}

/** The text of a run without the distinction between words and code. */
export function plainText(text: Runs): string {
  return text.join('');
}
