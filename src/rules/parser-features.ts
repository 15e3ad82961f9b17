/**
 * How Sätteri reads content. The checker and the build must read it alike, so both take it from here.
 * `{#id}` after a heading stays off: remark reads it as code, GitHub shows it, no page needs it.
 */
export const parserFeatures = {
  gfm: true,
  // Quotes and dashes are part of what is taught: `--flag` stays `--flag`.
  smartPunctuation: false,
  headingAttributes: false,
};
