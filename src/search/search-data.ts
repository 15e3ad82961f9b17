import { stemOf } from './stem.ts';

/** What the browser knows of every page before it asks the full-text index. */
export interface SearchData {
  pages: readonly SearchPage[];
  /** By stem: the places of the pages whose gist has the word, beside their names and questions. */
  gist: ReadonlyMap<string, readonly number[]>;
  /** The words of the gist as they are mostly written. */
  gistWords: readonly string[];
  /** Address at which a missing topic is proposed; what was sought is put at its end. */
  proposeUrl: string;
}

export interface SearchPage {
  url: string;
  title: string;
  /** Where the page stands, to be shown with its title. */
  trail: string;
  /** Title of the section it is counted to; none for a roadmap. */
  section: string;
  kind: string;
  aliases: readonly Alias[];
  questions: readonly string[];
}

export interface Alias {
  text: string;
  /** Finds the page, but is not shown and not proposed. */
  misspelt: boolean;
}

/** A page as it is sent: address, title, trail and section by number, kind, aliases, questions. */
type SentPage = [
  url: string,
  title: string,
  trail: number,
  section: number,
  kind: string,
  aliases: string,
  questions: string,
];

/** The data as it is sent: what is repeated stands once, and texts that are alike stand together. */
export interface SentSearchData {
  names: string[];
  pages: SentPage[];
  /** A line for each word, with the distances from page to page: `cookie 12,3`. */
  gist: string;
  propose: string;
}

const separator = '|';
const misspeltMark = '~';

/** Packs the data for sending; the gist by the word as it is mostly written. */
export function packSearchData(
  pages: readonly SearchPage[],
  gist: ReadonlyMap<string, readonly number[]>,
  proposeUrl: string,
): SentSearchData {
  const names = [...new Set(pages.flatMap(({ trail, section }) => [trail, section]))];
  return {
    names,
    pages: pages.map(({ url, title, trail, section, kind, aliases, questions }) => [
      url,
      title,
      names.indexOf(trail),
      names.indexOf(section),
      kind,
      aliases.map(({ text, misspelt }) => (misspelt ? misspeltMark : '') + text).join(separator),
      questions.join(separator),
    ]),
    gist: [...gist]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([word, places]) => `${word} ${toDistances(places).join(',')}`)
      .join('\n'),
    propose: proposeUrl,
  };
}

/** The opposite of packing. */
export function unpackSearchData({ names, pages, gist, propose }: SentSearchData): SearchData {
  const lines = texts(gist, '\n').map((line): [string, number[]] => {
    const [word = '', distances = ''] = line.split(' ');
    return [word, fromDistances(distances.split(',').map(Number))];
  });
  return {
    pages: pages.map(([url, title, trail, section, kind, aliases, questions]) => ({
      url,
      title,
      trail: names[trail] ?? '',
      section: names[section] ?? '',
      kind,
      aliases: texts(aliases, separator).map((text) =>
        text.startsWith(misspeltMark)
          ? { text: text.slice(misspeltMark.length), misspelt: true }
          : { text, misspelt: false },
      ),
      questions: texts(questions, separator),
    })),
    gist: new Map(lines.map(([word, places]) => [stemOf(word), places])),
    gistWords: lines.map(([word]) => word),
    proposeUrl: propose,
  };
}

function texts(joined: string, by: string): string[] {
  return joined === '' ? [] : joined.split(by);
}

function toDistances(places: readonly number[]): number[] {
  return places.map((place, at) => place - (places[at - 1] ?? 0));
}

function fromDistances(distances: readonly number[]): number[] {
  let place = 0;
  return distances.map((distance) => (place += distance));
}
