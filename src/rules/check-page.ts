import type { Position } from '../problems/problem.ts';
import { checkAnswerFirst } from './answer-first.ts';
import { checkComponents } from './components.ts';
import { checkDiagrams } from './diagrams.ts';
import { checkFences } from './fences.ts';
import type { Finding } from './finding.ts';
import { checkFrontMatter } from './front-matter.ts';
import { checkHeadings, headingAnchors } from './headings.ts';
import { checkPageImages, usedPictures, type UsedPicture } from './page-images.ts';
import { checkSourceLimits, checkTreeLimits } from './page-limits.ts';
import { checkPageLinks, siteLinks, type SiteLink } from './page-links.ts';
import { parseBody } from './parse-body.ts';
import type { ParsedPage } from './parsed-page.ts';
import { checkQuestions } from './questions.ts';
import { checkResources } from './resources.ts';
import { readSourcePage, type SourceFile } from './source-page.ts';
import type { PageData } from './stand-in.ts';
import { checkBytes, checkText } from './text.ts';

/** What is wrong with a page by itself, and what the other pages must know of it. Plain data. */
export interface PageReport {
  findings: Finding[];
  data: PageData;
  /** Places of the entries of its lists of other pages, by `field/index`. */
  places: Record<string, Position>;
  anchors: string[];
  links: SiteLink[];
  pictures: UsedPicture[];
}

/** The rules about the body of a page, in no order. */
const pageRules: readonly ((page: ParsedPage) => Finding[])[] = [
  checkHeadings,
  checkAnswerFirst,
  checkPageLinks,
  checkPageImages,
  checkComponents,
  checkQuestions,
  checkResources,
  checkFences,
  checkDiagrams,
];

/**
 * Checks one page by itself, layer by layer: bytes, sizes, front matter, syntax, then what it says. Runs
 * nothing of it. Called in a process of its own, since the parser is native code and may crash.
 */
export function checkPage(file: SourceFile): PageReport {
  const page = readSourcePage(file);
  const sizes = checkSourceLimits(page);
  const { data, locate, findings: ofFrontMatter } = checkFrontMatter(page);
  const report: PageReport = {
    findings: [
      ...checkBytes(file.bytes),
      ...checkText(new TextDecoder().decode(file.bytes)),
      ...sizes,
      ...ofFrontMatter,
    ],
    data,
    places: listPlaces(data, locate),
    anchors: [],
    links: [],
    pictures: [],
  };
  if (sizes.length > 0) return report;

  const { tree, findings } = parseBody(page.body);
  report.findings.push(...findings);
  // What is nested too deeply is not looked at any further, and without the end of the front matter it
  // is not known where the body begins.
  if (!page.frontMatter || findings.some(({ rule }) => rule === 'limits')) return report;
  const kind = 'kind' in data && data.kind === 'project' ? 'project' : page.type;
  const parsed: ParsedPage = { ...page, kind, tree, data, locate };
  const broken = new Set(findings.flatMap(({ rule, line }) => (rule === 'syntax' ? line : [])));
  report.findings.push(
    ...checkTreeLimits(tree),
    // A line that cannot be parsed looks wrong in other ways as well.
    ...pageRules.flatMap((check) => check(parsed)).filter(({ line }) => !broken.has(line)),
  );
  report.anchors = headingAnchors(tree);
  report.links = siteLinks(tree);
  report.pictures = usedPictures(parsed);
  return report;
}

function listPlaces(data: PageData, locate: ParsedPage['locate']): Record<string, Position> {
  const lists: Record<string, readonly string[]> = {
    aliases: data.aliases,
    prerequisites: 'prerequisites' in data ? data.prerequisites : [],
    related: 'related' in data ? data.related : [],
    topics: 'topics' in data ? data.topics : [],
    sections: 'sections' in data ? data.sections : [],
  };
  return Object.fromEntries(
    Object.entries(lists).flatMap(([field, values]) =>
      values.map((_, index) => [`${field}/${index}`, locate([field, index])]),
    ),
  );
}
