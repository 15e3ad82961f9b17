import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
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
    generateId: ({ entry }) => {
      refuseLink(entry);
      return entry.replace(/(\/index)?\.mdx$/, '');
    },
  });
}

/** A link could lead out of the content; the compiler would not see that, since it follows links. */
function refuseLink(entry: string): void {
  if (realpathSync(join(contentDir, entry)) === join(realpathSync(contentDir), entry)) return;
  throw new Error(`${contentDir}/${entry} is a symbolic link; put the file itself here.`);
}

export const collections = {
  roadmaps: defineCollection({ loader: pages('*/index.mdx'), schema: roadmapSchema }),
  sections: defineCollection({ loader: pages('*/*/index.mdx'), schema: sectionSchema }),
  topics: defineCollection({
    loader: pages(['*/*/*.mdx', '!*/*/index.mdx']),
    schema: topicSchema,
  }),
};
