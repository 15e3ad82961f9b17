import { availableParallelism } from 'node:os';
import type { PageReport } from './check-page.ts';
import type { Finding } from './finding.ts';
import { checkSourceLimits } from './page-limits.ts';
import { openReader, type Reading } from './reader.ts';
import { readSourcePage, type SourceFile } from './source-page.ts';

/** A page's report, or how the process that read it ended. */
export type PageOutcome = { file: SourceFile } & ({ report: PageReport } | { failure: string });

/** Below this many pages a further process costs more than it gains. */
const pagesPerProcess = 300;

/**
 * Reads every page twice, as the site does and by another parser, side by side in processes of their
 * own, each warm for its own parser. The processes start at once, the pages may come later.
 */
export async function readPages(files: Promise<readonly SourceFile[]>): Promise<PageOutcome[]> {
  const [reports, opinions] = await Promise.all([
    readAll<SourceFile, PageReport>('reader-page.ts', files, (file) => file),
    readAll<string, Finding[]>('reader-second.ts', files, parsedBody),
  ]);
  return (await files).map((file, index) => ({
    file,
    ...combine(reports[index], opinions[index]),
  }));
}

/** The body of a page, unless it is too large or deep: the first process tells that, and neither parses it. */
function parsedBody(file: SourceFile): string {
  const page = readSourcePage(file);
  return checkSourceLimits(page).length > 0 ? '' : page.body;
}

async function readAll<Request extends object | string, Answer>(
  script: string,
  files: Promise<readonly SourceFile[]>,
  request: (file: SourceFile) => Request,
): Promise<Reading<Answer>[]> {
  const readings: Reading<Answer>[] = [];
  const first = openReader<Request, Answer>(script);
  const all = await files;
  const queue = all.entries();
  const most = Math.max(1, availableParallelism() >> 1);
  const more = Math.min(most, Math.ceil(all.length / pagesPerProcess)) - 1;
  const readers = [
    first,
    ...Array.from({ length: Math.max(0, more) }, () => openReader<Request, Answer>(script)),
  ];
  await Promise.all(
    readers.map(async (reader) => {
      for (const [index, file] of queue) readings[index] = await reader.read(request(file));
      reader.close();
    }),
  );
  return readings;
}

/** One report of both opinions; a mistake that both have found is told once. */
function combine(
  first: Reading<PageReport> | undefined,
  second: Reading<Finding[]> | undefined,
): { report: PageReport } | { failure: string } {
  if (!first || !second) return { failure: 'it was not read' };
  if ('failure' in first) return first;
  if ('failure' in second) return second;
  const { answer: report } = first;
  return { report: { ...report, findings: mergeFindings(report.findings, second.answer) } };
}

/** Adds what only the second has found; within a line the two may place the same thing differently. */
export function mergeFindings(first: readonly Finding[], second: readonly Finding[]): Finding[] {
  const isBroken = first.some(({ rule }) => rule === 'syntax');
  const more = second.filter(
    ({ line, rule }) =>
      !(isBroken && rule === 'syntax') &&
      !first.some((known) => known.line === line && known.rule === rule),
  );
  return [...first, ...more];
}
