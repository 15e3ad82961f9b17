import type { APIRoute } from 'astro';
import { loadRoadmaps } from '../roadmap/load.ts';
import { markdownUrl } from '../roadmap/urls.ts';
import { site } from '../site.ts';

/** Every page with its address as Markdown, after the proposal of llmstxt.org. */
export const GET: APIRoute = async () => {
  const roadmaps = await loadRoadmaps();
  const link = (page: { id: string; title: string; summary: string }) =>
    `- [${page.title}](${site.url}${markdownUrl(page.id)}): ${page.summary}`;
  const parts = roadmaps.flatMap((roadmap) => [
    link(roadmap),
    ...roadmap.sections.map((section) =>
      [`\n## ${section.title}\n`, link(section), ...section.topics.map(link)].join('\n'),
    ),
  ]);
  return new Response(`# ${site.name}\n\n> ${site.description}\n\n${parts.join('\n')}\n`);
};
