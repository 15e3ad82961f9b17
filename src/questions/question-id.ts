import { hash } from 'node:crypto';

/**
 * Stable id of a question: made of the page it stands on and what it asks, so that it stays when
 * questions are moved about, options are mended or markup changes. Another wording is another
 * question, unless `question-changes.ts` says that it is not.
 */
export function questionId(page: string, text: string): string {
  return hash('sha256', `${page}\n${normalised(text)}`, 'base64url').slice(0, 10);
}

/** What a question asks without case, quotes, dashes and punctuation, none of which change it. */
function normalised(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#=<>!/*%&|]+/gu, ' ')
    .trim();
}
