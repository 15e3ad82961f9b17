/** What the browser knows of every page before it asks the full-text index. */
export interface SearchData {
  pages: readonly SearchPage[];
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
  /** Other names: found, and shown when the page was found by one of them. */
  aliases: readonly string[];
  questions: readonly string[];
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

/** The data as it is sent: what is repeated stands once. */
export interface SentSearchData {
  names: string[];
  pages: SentPage[];
  propose: string;
}

const separator = '|';

/** Packs the data for sending. */
export function packSearchData({ pages, proposeUrl }: SearchData): SentSearchData {
  const names = [...new Set(pages.flatMap(({ trail, section }) => [trail, section]))];
  return {
    names,
    pages: pages.map(({ url, title, trail, section, kind, aliases, questions }) => [
      url,
      title,
      names.indexOf(trail),
      names.indexOf(section),
      kind,
      join(aliases),
      join(questions),
    ]),
    propose: proposeUrl,
  };
}

/** The opposite of packing. */
export function unpackSearchData({ names, pages, propose }: SentSearchData): SearchData {
  return {
    pages: pages.map(([url, title, trail, section, kind, aliases, questions]) => ({
      url,
      title,
      trail: names[trail] ?? '',
      section: names[section] ?? '',
      kind,
      aliases: split(aliases),
      questions: split(questions),
    })),
    proposeUrl: propose,
  };
}

/** A question may hold the separator, as in `curl … | sh`; to be read, a slash will do. */
function join(texts: readonly string[]): string {
  return texts.map((text) => text.replaceAll(separator, '/')).join(separator);
}

function split(joined: string): string[] {
  return joined === '' ? [] : joined.split(separator);
}
