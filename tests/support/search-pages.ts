import type { FullTextHit, FullTextIndex } from '../../src/search/full-text.ts';
import { indexNames, type NameIndex } from '../../src/search/name-index.ts';
import type { SearchPage } from '../../src/search/search-data.ts';

/** A page as a test needs it; its address is made of its title. */
export interface NamedPage {
  title: string;
  aliases?: readonly string[];
  questions?: readonly string[];
}

/** Address of the page with this title. */
export function urlOf(title: string): string {
  return `/${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}/`;
}

export function searchPage({ title, aliases = [], questions = [] }: NamedPage): SearchPage {
  return {
    url: urlOf(title),
    title,
    trail: 'Trade',
    section: 'Trade',
    kind: 'concept',
    aliases,
    questions,
  };
}

/** The names of these pages, ready to be searched. */
export function indexOf(...pages: NamedPage[]): NameIndex {
  return indexNames({ pages: pages.map(searchPage), proposeUrl: 'https://example.org/?title=' });
}

/** A full-text index over texts by title: whole words, and text in quotation marks as it stands. */
export function textIndex(texts: Readonly<Record<string, string>>): FullTextIndex {
  return {
    search: async (query) => {
      const quoted = /^"(.+)"$/.exec(query)?.[1];
      const wanted =
        quoted === undefined ? query.toLowerCase().split(/\s+/) : [quoted.toLowerCase()];
      return Object.entries(texts).flatMap(([title, text]): FullTextHit[] => {
        const words = text.toLowerCase();
        const times = wanted.map((word) => words.split(new RegExp(`\\b${word}\\b`)).length - 1);
        if (times.some((count) => count === 0)) return [];
        const score = times.reduce((sum, count) => sum + count, 0);
        return [{ url: urlOf(title), score, excerpt: async () => ({ html: text, parts: [] }) }];
      });
    },
  };
}
