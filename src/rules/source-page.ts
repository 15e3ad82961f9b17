import type { Position } from '../problems/problem.ts';

/** What a page is by its place in the tree. */
export type PageType = 'roadmap' | 'section' | 'topic';

/** A file of the content as it was read. */
export interface SourceFile {
  /** Path for messages, relative to the working directory, with `/`. */
  file: string;
  /** Content id: `backend/internet/dns`. */
  id: string;
  type: PageType;
  bytes: Uint8Array;
  /** Slugs of the pages below it, as they stand in its folder. */
  children: readonly string[];
}

/** A page's text in parts; every part keeps its place. */
export interface SourcePage extends Omit<SourceFile, 'bytes'> {
  /** With LF line ends and without a byte order mark. */
  text: string;
  lines: readonly string[];
  /** Text between the two `---` lines and the offset it begins at; undefined when there is none. */
  frontMatter: { text: string; offset: number } | undefined;
  /** The whole text with the front matter blanked, as Astro hands it to the parser. */
  body: string;
  /** First line after the front matter. */
  bodyLine: number;
}

/** Splits a page into its parts. Not to be trusted before the rule `text` has seen the bytes. */
export function readSourcePage({ bytes, ...place }: SourceFile): SourcePage {
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
  const lines = text.split('\n');
  // Stricter than Astro, which takes `+++`, blank lines before and text behind the markers.
  const match = /^---\n((?:(?!---|\+\+\+)[^\n]*\n)*)---(?:\n|$)/.exec(text);
  if (!match) return { ...place, text, lines, frontMatter: undefined, body: text, bodyLine: 1 };
  const [whole, inner = ''] = match;
  return {
    ...place,
    text,
    lines,
    frontMatter: { text: inner, offset: 4 },
    body: whole.replace(/[^\n]/g, ' ') + text.slice(whole.length),
    bodyLine: whole.split('\n').length,
  };
}

/** Line and column of an offset into a text. */
export function placeAt(text: string, offset: number): Position {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < start; at = text.indexOf('\n', at + 1))
    line++;
  return { line, column: offset - start + 1 };
}
