/**
 * node tests/benchmark/make-starlight-site.ts <empty folder outside the repository>
 *
 * Writes a Starlight site with the pages of the content as plain Markdown, to compare its search with
 * this site's. Then, in that folder: `npm install && npm run build`.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { contentDir } from '../../src/content-dir.ts';

const [target] = process.argv.slice(2);
if (target === undefined) throw new Error('Name an empty folder outside the repository');

const files: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({
    private: true,
    type: 'module',
    scripts: { build: 'astro build' },
    dependencies: {
      '@astrojs/markdown-remark': '7.3.0',
      '@astrojs/starlight': '0.42.4',
      astro: '7.3.4',
    },
  }),
  'astro.config.mjs': `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';

export default defineConfig({
  site: 'https://example.org',
  integrations: [starlight({ title: 'Comparison' })],
});
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  'src/content/docs/index.md': '---\ntitle: Home\n---\n\nHome.\n',
  ...Object.fromEntries(await Promise.all((await pages()).map(toMarkdown))),
};
for (const [file, text] of Object.entries(files)) {
  await mkdir(join(target, dirname(file)), { recursive: true });
  await writeFile(join(target, file), text);
}
console.log(
  `${Object.keys(files).length} files written; next: npm install && npm run build in ${target}`,
);

async function pages(): Promise<string[]> {
  return (await readdir(contentDir, { recursive: true })).filter((name) => name.endsWith('.mdx'));
}

/** The page with what the site adds to its body; pictures are left out, since search reads no pictures. */
async function toMarkdown(name: string): Promise<[string, string]> {
  const text = await readFile(join(contentDir, name), 'utf8');
  const [, frontMatter = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  const { title, summary, outcomes, questions } = parse(frontMatter);
  const list = [...outcomes, ...questions].map((item: string) => `- ${item}`).join('\n');
  return [
    join('src/content/docs', name.replace(/\.mdx$/, '.md')),
    `---\n${stringify({ title, description: summary })}---\n${body.replace(/!\[[^\]]*\]\(\.\/[^)]*\)/g, '')}\n${list}\n`,
  ];
}
