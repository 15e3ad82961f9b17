import { availableParallelism } from 'node:os';
import type { PageReport } from './check-page.ts';
import type { Finding } from './finding.ts';
import { checkSourceLimits } from './page-limits.ts';
import { openReader, type Reader, type Reading } from './reader.ts';
import { readSourcePage, type SourceFile } from './source-page.ts';
import { describeCrash } from './syntax-failure.ts';

/** A page's report, or how the process that read it ended and what the other has found until then. */
export type PageOutcome = { file: SourceFile } & (
  { report: PageReport } | { failure: string; findings: Finding[] }
);

/** The processes that read pages: as the site does, and by another parser, each warm for its own. */
export interface PageReaders {
  page: Reader<SourceFile, PageReport>;
  second: Reader<string, Finding[]>;
}

/** Starts the processes; they load while the pages are still being looked for. */
export function openReaders(): PageReaders {
  return { page: openPageReader(), second: openSecondReader() };
}

/** Reads every page twice, side by side. */
export async function readPages(
  readers: PageReaders,
  files: readonly SourceFile[],
): Promise<PageOutcome[]> {
  const { pages, seconds } = furtherReaders(files.length);
  const morePages = Array.from({ length: pages }, openPageReader);
  const moreSeconds = Array.from({ length: seconds }, openSecondReader);
  const [reports, opinions] = await Promise.all([
    readAll([readers.page, ...morePages], files, (file) => file),
    readAll([readers.second, ...moreSeconds], files, parsedBody),
  ]);
  for (const reader of [...morePages, ...moreSeconds]) reader.close();
  return files.map((file, index) => ({ file, ...combine(reports[index], opinions[index]) }));
}

function openPageReader(): PageReaders['page'] {
  return openReader('reader-page.ts');
}

function openSecondReader(): PageReaders['second'] {
  return openReader('reader-second.ts');
}

const requestsAhead = 4;

/** Below this many pages a further process costs more than it gains. */
const pagesPerReader = 300;

/** The second parser takes twice as long as the first, so it gets a process more. */
function furtherReaders(files: number): { pages: number; seconds: number } {
  if (files <= pagesPerReader) return { pages: 0, seconds: 0 };
  const pairs = Math.min(availableParallelism() >> 1, Math.ceil(files / pagesPerReader));
  return { pages: Math.max(0, pairs - 1), seconds: Math.max(1, pairs) };
}

/** The body of a page, unless it is too large or deep: the first process tells that, and neither parses it. */
function parsedBody(file: SourceFile): string {
  const page = readSourcePage(file);
  return checkSourceLimits(page).length > 0 ? '' : page.body;
}

async function readAll<Request, Answer>(
  readers: readonly Reader<Request, Answer>[],
  files: readonly SourceFile[],
  request: (file: SourceFile) => Request,
): Promise<Reading<Answer>[]> {
  const readings: Reading<Answer>[] = [];
  const queue = files.entries();
  // The next request is on its way to a process while it works on one.
  const lanes = readers.flatMap((reader) => Array.from({ length: requestsAhead }, () => reader));
  await Promise.all(
    lanes.map(async (reader) => {
      for (const [index, file] of queue) readings[index] = await reader.read(request(file));
    }),
  );
  return readings;
}

/** One report of both opinions; a mistake that both have found is told once. */
function combine(
  first: Reading<PageReport> | undefined,
  second: Reading<Finding[]> | undefined,
): { report: PageReport } | { failure: string; findings: Finding[] } {
  if (!first || !second) return { failure: 'it was not read', findings: [] };
  if ('failure' in first) {
    return { ...first, findings: 'failure' in second ? [] : second.answer };
  }
  const { answer: report } = first;
  const more = 'failure' in second ? [describeCrash(second.failure)] : second.answer;
  return { report: { ...report, findings: mergeFindings(report.findings, more) } };
}

/** Adds what only the second has found; within a line the two may place the same thing differently. */
export function mergeFindings(first: readonly Finding[], second: readonly Finding[]): Finding[] {
  const isBroken = first.some(({ rule }) => rule === 'syntax');
  const more = second.filter(
    ({ line, rule }) =>
      !(isBroken && rule === 'syntax') &&
      !first.some(
        (known) => known.line === line && known.rule === rule && known.severity === 'error',
      ),
  );
  return [...first, ...more];
}
