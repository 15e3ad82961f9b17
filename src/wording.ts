import type { Hours, PageRef } from './roadmap/model.ts';
import type { Level, Track } from './roadmap/schema.ts';

/** Hours in words: `2–4 hours`, `1 hour`. */
export function hoursInWords([least, most]: Hours): string {
  const format = (hours: number) => String(Math.round(hours * 2) / 2);
  if (least === most) return `${format(least)} ${least === 1 ? 'hour' : 'hours'}`;
  return `${format(least)}–${format(most)} hours`;
}

/** A date as readers write it: `22 November 2026`. */
export function dateInWords(date: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

export const levelWords: Record<Level, string> = {
  beginner: 'Beginner',
  intermediate: 'Intermediate',
  advanced: 'Advanced',
};

export const trackWords: Record<Track, string> = {
  core: 'Core',
  extension: 'Extension',
};

export const kindWords: Record<PageRef['kind'], string> = {
  concept: 'Concept',
  tool: 'Tool',
  practice: 'Practice',
  project: 'Project',
  section: 'Section',
  roadmap: 'Roadmap',
};
