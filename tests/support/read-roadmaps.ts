import { glob, readFile } from 'node:fs/promises';
import { sep } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { buildRoadmaps } from '../../src/roadmap/build-roadmap.ts';
import type { Entry, Roadmap } from '../../src/roadmap/model.ts';
import { roadmapSchema, sectionSchema, topicSchema } from '../../src/roadmap/schema.ts';

/** The roadmaps of a content folder, read without Astro: what the built site is compared with. */
export async function readRoadmaps(folder: string): Promise<Roadmap[]> {
  const { roadmaps, problems } = buildRoadmaps({
    roadmaps: await readEntries(folder, '*/index.mdx', roadmapSchema),
    sections: await readEntries(folder, '*/*/index.mdx', sectionSchema),
    topics: await readEntries(folder, '*/*/!(index).mdx', topicSchema),
  });
  if (problems.length > 0) throw new Error(JSON.stringify(problems, null, 2));
  return roadmaps;
}

async function readEntries<Data>(
  folder: string,
  pattern: string,
  schema: z.ZodType<Data>,
): Promise<Entry<Data>[]> {
  const files = await Array.fromAsync(glob(`${folder}/${pattern}`));
  return Promise.all(
    files.map(async (path) => {
      const file = path.split(sep).join('/');
      const [, frontMatter = ''] = (await readFile(file, 'utf8')).split(/^---$/m);
      return {
        id: file.slice(folder.length + 1).replace(/(\/index)?\.mdx$/, ''),
        file,
        data: schema.parse(parse(frontMatter)),
        locate: () => ({ line: 1, column: 1 }),
      };
    }),
  );
}
