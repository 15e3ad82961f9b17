import { open, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Position, Problem } from '../problems/problem.ts';
import { readRedirects } from '../roadmap/addresses.ts';
import { buildRoadmaps } from '../roadmap/build-roadmap.ts';
import type { Entry } from '../roadmap/model.ts';
import type { RoadmapData, SectionData, TopicData } from '../roadmap/schema.ts';
import { checkAliases, type NamedPage } from './aliases.ts';
import type { PageReport } from './check-page.ts';
import type { Finding } from './finding.ts';
import { limits } from './limits.ts';
import type { UsedPicture } from './page-images.ts';
import { checkPicture } from './pictures.ts';
import { checkPublishedAddresses, readAddressBook } from './published-addresses.ts';
import { readContent, type ContentPage } from './read-content.ts';
import { readPages, type PageReaders } from './read-pages.ts';
import type { RuleName } from './rule-names.ts';
import { checkSiteLinks, type LinkedPage } from './site-links.ts';
import type { SourceFile } from './source-page.ts';
import { standInFields } from './stand-in.ts';
import { describeCrash } from './syntax-failure.ts';

/** Every problem of a content folder, its pages read by the given processes. */
export async function checkWith(readers: PageReaders, dir: string): Promise<Problem[]> {
  const root = (path.relative('', dir) || '.').split(path.sep).join('/');
  const { pages, pictures, problems } = await readContent(root);
  const files = await Promise.all(pages.map(readFileOf));
  const outcomes = await readPages(
    readers,
    files.flatMap(({ source }) => source ?? []),
  );

  const byFile = new Map(pages.map((page) => [page.file, page]));
  const checked: CheckedPage[] = [];
  const used: UsedPictureOf[] = [];
  const unread: ContentPage[] = [];
  for (const { page, fault } of files) {
    if (!fault) continue;
    problems.push(inFile(page.file, fault));
    unread.push(page);
  }
  for (const { file: source, ...outcome } of outcomes) {
    const page = byFile.get(source.file);
    if (!page) continue;
    if ('failure' in outcome) {
      const findings = [describeCrash(outcome.failure), ...outcome.findings];
      problems.push(...findings.map((finding) => inFile(page.file, finding)));
      unread.push(page);
      continue;
    }
    const { findings, pictures: shown, ...rest } = outcome.report;
    problems.push(...findings.map((finding) => inFile(page.file, finding)));
    used.push(...shown.map((picture) => ({ file: page.file, ...picture })));
    checked.push({ ...page, ...rest });
  }

  // A page that could not be read is neither missing nor unlisted.
  const unknown = unread.map((page) => ({ ...page, data: standInFields(page), places: {} }));
  problems.push(...checkTree([...checked, ...unknown]));
  problems.push(...checkAliases(checked.map(toNamedPage)));
  const book = await readAddressBook(root);
  const linked: LinkedPage[] = [
    ...checked.map(withAnchors(problems)),
    ...unread.map((page) => ({ ...page, links: [], anchors: undefined })),
  ];
  problems.push(
    ...checkSiteLinks(linked, readRedirects(book.redirects)),
    ...(await checkPictures(pictures, used)),
    ...checkPublishedAddresses(
      root,
      book,
      pages.map(({ id }) => id),
    ),
  );
  return problems.sort(inOrder);
}

type CheckedPage = ContentPage & Omit<PageReport, 'findings' | 'pictures'>;
type EntryPage = Pick<CheckedPage, 'id' | 'file' | 'type' | 'data' | 'places'>;
type UsedPictureOf = UsedPicture & { file: string };

interface ReadPage {
  page: ContentPage;
  source?: SourceFile;
  fault?: Finding;
}

/** A page with its bytes, unless it is too large or cannot be read. */
async function readFileOf(page: ContentPage): Promise<ReadPage> {
  try {
    const { size } = await stat(page.file);
    if (size <= limits.pageBytes) {
      return { page, source: { ...page, bytes: await readFile(page.file) } };
    }
    return {
      page,
      fault: {
        ...atStart('limits'),
        message: `The page has ${size} bytes, at most ${limits.pageBytes} are allowed`,
        hint: 'Make two pages of it; leave out long data.',
      },
    };
  } catch (error) {
    return {
      page,
      fault: {
        ...atStart('file-names'),
        message: `The page cannot be read: ${error instanceof Error ? error.message : String(error)}`,
        hint: 'Look at its permissions.',
      },
    };
  }
}

/** Problems of the tree: the model tells them, from the front matter of all pages. */
function checkTree(pages: readonly EntryPage[]): Problem[] {
  const entriesOf = <Data>(type: ContentPage['type']) =>
    pages.filter((page) => page.type === type).map((page) => toEntry<Data>(page));
  return buildRoadmaps({
    roadmaps: entriesOf<RoadmapData>('roadmap'),
    sections: entriesOf<SectionData>('section'),
    topics: entriesOf<TopicData>('topic'),
  }).problems;
}

function toEntry<Data>({ id, file, data, places }: EntryPage): Entry<Data> {
  const start: Position = { line: 1, column: 1 };
  return {
    id,
    file,
    // The page's own schema has made it, or filled it up.
    data: data as Data,
    locate: (place) => places[place.join('/')] ?? start,
  };
}

function toNamedPage({ id, file, data, places }: EntryPage): NamedPage {
  return {
    id,
    file,
    title: data.title,
    aliases: data.aliases,
    placeOfAlias: (at) => places[`aliases/${at}`] ?? { line: 1, column: 1 },
  };
}

/** Anchors of pages whose syntax is broken are not sure to be all. */
function withAnchors(problems: readonly Problem[]) {
  const broken = new Set(
    problems.filter(({ rule }) => rule === 'syntax' || rule === 'limits').map(({ file }) => file),
  );
  return (page: CheckedPage): LinkedPage => ({
    ...page,
    anchors: broken.has(page.file) ? undefined : page.anchors,
  });
}

async function checkPictures(
  pictures: readonly string[],
  used: readonly UsedPictureOf[],
): Promise<Problem[]> {
  const problems: Problem[] = [];
  const known = new Set(pictures);
  for (const { file, name, line, column } of used) {
    const picture = path.posix.join(path.posix.dirname(file), name);
    if (known.has(picture)) continue;
    const message = `There is no picture \`./${name}\` beside the page`;
    problems.push({
      file,
      line,
      column,
      rule: 'images',
      severity: 'error',
      message,
      hint: `Add ${picture}.`,
    });
  }
  const shown = new Set(
    used.map(({ file, name }) => path.posix.join(path.posix.dirname(file), name)),
  );
  for (const file of pictures) {
    const { size } = await stat(file);
    if (size > limits.pictureBytes) {
      problems.push(
        inFile(file, {
          ...atStart('images'),
          message: `The picture has ${size} bytes, at most ${limits.pictureBytes} are allowed`,
          hint: 'Draw it as SVG, or export it smaller.',
        }),
      );
      continue;
    }
    // Only as much as the check looks at; a picture cannot change its size in between.
    const handle = await open(file);
    problems.push(
      ...checkPicture(file, await handle.readFile()).map((finding) => inFile(file, finding)),
    );
    await handle.close();
    if (shown.has(file)) continue;
    problems.push(
      inFile(file, {
        ...atStart('images'),
        severity: 'warning',
        message: 'No page shows this picture',
        hint: 'Show it, or delete it.',
      }),
    );
  }
  return problems;
}

function atStart(rule: RuleName): Pick<Finding, 'rule' | 'severity' | 'line' | 'column'> {
  return { rule, severity: 'error', line: 1, column: 1 };
}

function inFile(file: string, finding: Finding): Problem {
  return { file, ...finding };
}

function inOrder(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : 1);
}
