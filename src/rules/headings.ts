import Slugger from 'github-slugger';
import type { MdastNode } from 'satteri';
import { nearestName } from '../roadmap/nearest-name.ts';
import { findingsOf, quote, type Finding } from './finding.ts';
import type { ParsedPage } from './parsed-page.ts';
import { nodesOfType, oneLine, textOf } from './tree.ts';

/** The headings that a page must have, in this order; others may stand between them. */
export const requiredHeadings = {
  topic: ['Why it matters', 'Common mistakes', 'Exercise', 'Check yourself', 'At work'],
  project: [
    'Why build it',
    'User stories',
    'Acceptance criteria',
    'Data model',
    'Milestones',
    'Traps',
    'How to test it',
    'Stretch goals',
    'Topics it exercises',
    'Check yourself',
  ],
  section: ['How the topics fit together', 'When you are done', 'What to skip at first'],
  roadmap: [],
} as const satisfies Record<string, readonly string[]>;

/** Ids that pages have for parts around their text; a heading with one of them could not be reached. */
export const idsOfTheSite: ReadonlySet<string> = new Set([
  'before-this',
  'content',
  'header-search',
  'leads-to',
  'navigation',
  'note-text',
  'on-this-page',
  'outcomes',
  'related',
  'resources',
  'roadmap',
  'search-dialog',
  'search-listbox',
  'topics',
  'your-learning',
  'your-note',
]);

/** Levels, addresses and the headings that every page of a kind shares. */
export function checkHeadings(page: ParsedPage): Finding[] {
  const { found, error } = findingsOf('headings');
  const headings = nodesOfType(page.tree, 'heading').map((node) => ({
    node,
    depth: node.depth,
    text: oneLine(textOf(node)),
  }));

  let above = 1;
  const seen = new Map<string, number>();
  const slugger = new Slugger();
  for (const { node, depth, text } of headings) {
    if (depth === 1) {
      error(
        node,
        `\`# ${text}\` repeats the title`,
        'Begin with ##: the title comes from the front matter.',
      );
    } else if (depth > above + 1) {
      error(
        node,
        `The heading ${quote(text)} skips a level, from ${'#'.repeat(above)} to ${'#'.repeat(depth)}`,
        `Write it with ${'#'.repeat(above + 1)}.`,
      );
    }
    above = Math.max(2, depth);
    if (text === '') error(node, 'The heading has no text', 'Write one, or take the line out.');
    slugger.reset();
    const slug = slugger.slug(text);
    const first = seen.get(slug);
    if (first !== undefined && text !== '') {
      error(
        node,
        `The heading ${quote(text)} stands in line ${first} already, and both would have the address #${slug}`,
        'Say in each what makes it different.',
      );
    }
    if (idsOfTheSite.has(slug)) {
      error(
        node,
        `The heading ${quote(text)} would have the address #${slug}, which is a part of every page`,
        'Say more in it.',
      );
    }
    seen.set(slug, first ?? node.position?.start.line ?? 1);
  }
  found.push(...missingHeadings(page, headings));
  return found;
}

/** Ids of the headings as the site gives them. */
export function headingAnchors(tree: MdastNode): string[] {
  const slugger = new Slugger();
  return nodesOfType(tree, 'heading').map((node) => slugger.slug(textOf(node)));
}

interface Heading {
  node: Extract<MdastNode, { type: 'heading' }>;
  depth: number;
  text: string;
}

function missingHeadings(page: ParsedPage, headings: readonly Heading[]): Finding[] {
  const { found, error } = findingsOf('headings');
  const required: readonly string[] = requiredHeadings[page.kind];
  const own = headings.filter(({ depth }) => depth === 2);
  let last: Heading | undefined;
  for (const wanted of required) {
    const heading = own.find(({ text }) => text === wanted);
    if (!heading) {
      const near = nearestName(
        wanted,
        headings.map(({ text }) => text).filter((text) => !required.includes(text)),
      );
      const place = headings.find(({ text }) => text === near)?.node ?? {
        line: page.bodyLine,
        column: 1,
      };
      error(
        place,
        `The heading \`## ${wanted}\` is missing`,
        near
          ? `Write it instead of ${quote(near)}, with ##.`
          : `A ${page.kind} page has, in this order: ${required.map((text) => `## ${text}`).join(', ')}.`,
      );
      continue;
    }
    if (last && own.indexOf(heading) < own.indexOf(last)) {
      error(
        heading.node,
        `\`## ${wanted}\` stands before \`## ${last.text}\``,
        `Move it behind that part.`,
      );
      continue;
    }
    last = heading;
  }
  return found;
}
