import type { MdastNode } from 'satteri';
import { findingsOf, placeOf, quote, type Finding } from './finding.ts';
import { picturePath } from './data-only.ts';
import { judgeUrl, schemeOf } from './judge-url.ts';
import type { ParsedPage } from './parsed-page.ts';
import { nodesOf, oneLine, textOf } from './tree.ts';

/** A link to a page of this site, to be looked up when all pages are known. */
export interface SiteLink {
  url: string;
  line: number;
  column: number;
}

/** Links of a page that name a page or a heading of this site. */
export function siteLinks(tree: MdastNode): SiteLink[] {
  const links: SiteLink[] = [];
  for (const { node } of nodesOf(tree)) {
    if (node.type !== 'link' && node.type !== 'definition') continue;
    // What may not be linked at all is told by the judgement of the tree.
    if (!/^[#/]/.test(node.url) || judgeUrl(node.url)) continue;
    links.push({ url: node.url, ...placeOf(node) });
  }
  return links;
}

/** What can be said of a page's links by themselves: how they are written and what they are called. */
export function checkPageLinks({ tree, id, text: source }: ParsedPage): Finding[] {
  const { found, error, warning } = findingsOf('links');
  for (const { node } of nodesOf(tree)) {
    if (node.type === 'linkReference') checkText(node);
    if (
      node.type === 'footnoteDefinition' &&
      !/^[a-z0-9]+(?:-[a-z0-9]+)*$/i.test(node.identifier)
    ) {
      error(
        node,
        `The footnote ${quote(`[^${node.identifier}]`)} has a name that cannot be part of an address`,
        'Name it by a number, or by words joined by -.',
      );
    }
    if (node.type !== 'link' && node.type !== 'definition') continue;
    if (judgeUrl(node.url)) continue;
    // A definition may be meant for a picture, which is told as such.
    if (node.type === 'definition' && picturePath.test(node.url)) continue;
    const { url } = node;
    const scheme = schemeOf(url);
    if (url === '') {
      error(node, 'The link has no address', 'Write [what it is](/roadmap/section/topic/).');
    } else if (scheme === undefined && !/^[/#]/.test(url)) {
      error(
        node,
        `${quote(url)} is relative, and links inside the site are absolute`,
        `Write it as ${absolute(url, id)}.`,
      );
    } else if (scheme === 'http' && !isBare(node)) {
      warning(node, `${quote(url)} is not encrypted`, 'Use https: if the site has it.');
    }
    if (node.type === 'link') checkText(node);
  }
  return found;

  function checkText(node: Extract<MdastNode, { type: 'link' | 'linkReference' }>): void {
    const name = oneLine(textOf(node));
    const label = name.toLowerCase().replace(/[\s.:!→»…]+$/u, '');
    if (label === '') {
      error(node, 'The link has no text', 'Say in it where it leads.');
    } else if (vague.has(label)) {
      error(
        node,
        `The link text ${quote(name)} does not say where it leads`,
        'Name the page or the thing.',
      );
    } else if (node.type === 'link' && isBare(node)) {
      error(
        node,
        `${quote(name)} is linked without a text`,
        'Write [what it is](address), or put an address that is only an example into `code`.',
      );
    }
  }

  /** Whether an address was written out without brackets, which makes it a link by itself. */
  function isBare({
    type,
    position,
  }: Extract<MdastNode, { type: 'link' | 'definition' }>): boolean {
    return type === 'link' && source[position?.start.offset ?? 0] !== '[';
  }
}

/** The address that a relative link was probably meant to be. */
function absolute(url: string, id: string): string {
  const path = url.replace(/[?#].*$/, '').replace(/(?:\/index)?\.mdx?$/, '');
  const target = new URL(path, `https://site.invalid/${id}`).pathname;
  return `${target.replace(/\/$/, '')}/${/#.*$/.exec(url)?.[0] ?? ''}`;
}

const vague: ReadonlySet<string> = new Set([
  'article',
  'click',
  'click here',
  'continue',
  'details',
  'documentation',
  'docs',
  'follow this link',
  'further reading',
  'go',
  'here',
  'learn more',
  'link',
  'more',
  'more here',
  'more info',
  'more information',
  'page',
  'read here',
  'read more',
  'read this',
  'see here',
  'see more',
  'source',
  'that',
  'this',
  'this article',
  'this link',
  'this one',
  'this page',
  'this post',
  'this site',
  'website',
]);
