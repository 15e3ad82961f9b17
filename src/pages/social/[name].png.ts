import type { APIRoute, GetStaticPaths } from 'astro';
import { pagesInOrder, topicsInOrder } from '../../roadmap/build-roadmap.ts';
import { loadRoadmaps } from '../../roadmap/load.ts';
import type { Roadmap, RoadmapPage } from '../../roadmap/model.ts';
import { socialImageUrl } from '../../roadmap/urls.ts';
import { site } from '../../site.ts';
import { drawSocialImage, type SocialImage } from '../../social/social-image.ts';
import { hoursInWords, levelWords, trackWords } from '../../wording.ts';

export const getStaticPaths = (async () => {
  const roadmaps = await loadRoadmaps();
  const home: SocialImage = {
    kicker: 'Free, without an account',
    title: 'Learn a trade in order',
    facts: roadmaps.map(({ title }) => title).join(' · '),
  };
  return [
    { params: { name: nameOf('') }, props: { image: home } },
    ...roadmaps.flatMap((roadmap) =>
      pagesInOrder(roadmap).map((page) => ({
        params: { name: nameOf(page.id) },
        props: { image: describe(page, roadmap) },
      })),
    ),
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ image: SocialImage }> = ({ props }) =>
  new Response(new Uint8Array(drawSocialImage(props.image, site.name)), {
    headers: { 'Content-Type': 'image/png' },
  });

function nameOf(id: string): string {
  return socialImageUrl(id).replace(/^.*\/|\.png$/g, '');
}

function describe(page: RoadmapPage, roadmap: Roadmap): SocialImage {
  const hours = hoursInWords(page.hours);
  switch (page.kind) {
    case 'roadmap':
      return {
        kicker: 'Roadmap',
        title: page.title,
        facts: `${page.sections.length} sections · ${topicsInOrder(page).length} topics`,
      };
    case 'section':
      return {
        kicker: roadmap.title,
        title: page.title,
        facts: `${page.topics.length} topics · ${hours}`,
      };
    default:
      return {
        kicker: page.section.title,
        title: page.title,
        facts: `${trackWords[page.track]} · ${levelWords[page.level]} · ${hours}`,
      };
  }
}
