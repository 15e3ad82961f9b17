/** Every rule there is; the page of docs about it is `docs/rules/<name>.md`. */
export const ruleNames = [
  'addresses',
  'aliases',
  'answer-first',
  'components',
  'data-only',
  'diagrams',
  'fences',
  'file-names',
  'front-matter',
  'headings',
  'images',
  'limits',
  'links',
  'prerequisites',
  'questions',
  'related',
  'resources',
  'syntax',
  'text',
  'tree',
] as const;

export type RuleName = (typeof ruleNames)[number];
