import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { contentDir } from './content-dir.ts';
import { roadmapSchema, sectionSchema, topicSchema } from './roadmap/schema.ts';
import { describeFields } from './rules/json-schema.ts';

// Astro writes schemas of its own for editors; with this they explain each field.
describeFields();

/** Pages of one depth of the tree; the path alone gives the id, whatever the front matter says. */
function pages(pattern: string | string[]) {
  return glob({
    base: contentDir,
    pattern,
    generateId: ({ entry }) => entry.replace(/(\/index)?\.mdx$/, ''),
  });
}

export const collections = {
  roadmaps: defineCollection({ loader: pages('*/index.mdx'), schema: roadmapSchema }),
  sections: defineCollection({ loader: pages('*/*/index.mdx'), schema: sectionSchema }),
  topics: defineCollection({
    loader: pages(['*/*/*.mdx', '!*/*/index.mdx']),
    schema: topicSchema,
  }),
};
