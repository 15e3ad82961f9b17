import { z } from 'zod/mini';

/** A page as the first tier of search knows it: by its names alone. */
export const searchEntrySchema = z.object({
  url: z.string(),
  title: z.string(),
  /** Titles of the pages above it, joined. */
  section: z.string(),
  summary: z.string(),
  aliases: z.array(z.string()),
  questions: z.array(z.string()),
});

export type SearchEntry = z.infer<typeof searchEntrySchema>;
