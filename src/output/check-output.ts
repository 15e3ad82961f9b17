import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../problems/problem.ts';
import { files as allowedFiles } from './allowed.ts';
import { checkPicture } from '../rules/pictures.ts';
import { readBuiltSite, type BuiltSite } from './built-site.ts';
import { checkLinks } from './check-links.ts';
import { checkPage } from './check-page.ts';

/** Every fault of a built folder: in each page, between pages, in drawings, and files of an unexpected kind. */
export async function checkOutput(folder: string): Promise<Problem[]> {
  const site = await readBuiltSite(folder);
  return [
    ...site.pages.flatMap(checkPage),
    ...checkLinks(site),
    ...(await checkDrawings(folder, site)),
    ...unexpectedFiles(site),
  ];
}

/** A drawing is a document of its own once somebody opens it, and could run a script then. */
async function checkDrawings(folder: string, { files }: BuiltSite): Promise<Problem[]> {
  const drawings = files.filter((file) => file.endsWith('.svg'));
  const problems = await Promise.all(
    drawings.map(async (file) =>
      checkPicture(file, await readFile(join(folder, file))).map((finding) => ({
        ...finding,
        file,
        rule: 'output-drawings',
      })),
    ),
  );
  return problems.flat();
}

function unexpectedFiles({ files }: BuiltSite): Problem[] {
  return files
    .filter((file) => !allowedFiles.some((pattern) => pattern.test(file)))
    .map((file) => ({
      file,
      line: 1,
      column: 1,
      rule: 'output-files',
      severity: 'error',
      message: `The file '${file}' is none that the site is known to have`,
      hint: 'If it belongs in the site, add its place to src/output/allowed.ts.',
    }));
}
