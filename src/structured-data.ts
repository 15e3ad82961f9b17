import type { PageRef, Roadmap, Section, Topic } from './roadmap/model.ts';
import { site } from './site.ts';

const context = 'https://schema.org';

/** JSON for a script element: `<` is escaped, so that no text can end the element. */
export function toJsonLd(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

/** The way to a page, from the home page to itself. */
export function breadcrumbList(pages: readonly PageRef[]): object {
  return {
    '@context': context,
    '@type': 'BreadcrumbList',
    itemListElement: pages.map((page, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: page.title,
      item: site.url + page.url,
    })),
  };
}

/** A roadmap as a course, its sections as parts. */
export function course(roadmap: Roadmap): object {
  return {
    '@context': context,
    '@type': 'Course',
    name: roadmap.title,
    description: roadmap.summary,
    url: site.url + roadmap.url,
    isAccessibleForFree: true,
    inLanguage: 'en',
    provider: { '@type': 'Organization', name: site.name, url: `${site.url}/` },
    hasCourseInstance: {
      '@type': 'CourseInstance',
      courseMode: 'online',
      courseWorkload: `PT${roadmap.coreHours[0]}H`,
    },
    hasPart: roadmap.sections.map((section) => ({
      '@type': 'LearningResource',
      name: section.title,
      url: site.url + section.url,
    })),
  };
}

/** A section or a topic as a learning resource. */
export function learningResource(page: Section | Topic): object {
  return {
    '@context': context,
    '@type': 'LearningResource',
    name: page.title,
    description: page.summary,
    url: site.url + page.url,
    inLanguage: 'en',
    isAccessibleForFree: true,
    educationalLevel: page.kind === 'section' ? page.levels.join(', ') : page.level,
    teaches: page.outcomes,
    timeRequired: `PT${Math.round(page.hours[0] * 60)}M`,
    dateModified: page.reviewed,
    license: 'https://creativecommons.org/licenses/by/4.0/',
  };
}
