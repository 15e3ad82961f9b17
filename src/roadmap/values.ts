/** What fields of the front matter may say. Apart from the schema: the check of the tree needs no more. */

/** What a page is to its reader; sections and the roadmap are kinds of their own. */
export const topicKinds = ['concept', 'tool', 'practice', 'project'] as const;
export const tracks = ['core', 'extension'] as const;
export const levels = ['beginner', 'intermediate', 'advanced'] as const;
export const resourceTypes = [
  'spec',
  'docs',
  'article',
  'book',
  'course',
  'video',
  'interactive',
] as const;

/** A path part of a content id: lower-case words joined by single hyphens. */
export const slugPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
