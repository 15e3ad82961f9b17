import type { Dirent } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../problems/problem.ts';
import { slugPattern } from '../roadmap/values.ts';
import { quote } from './finding.ts';

/** What is wrong with one file or folder by its name, its kind and its depth (0: beside the roadmaps). */
export function checkFileName(file: string, entry: Dirent, depth: number): Problem[] {
  const { name } = entry;
  if (entry.isSymbolicLink()) {
    return [problem(file, `${quote(name)} is a symbolic link`, 'Put the file itself here.')];
  }
  if (entry.isDirectory()) {
    if (depth >= 2) {
      return [
        problem(
          file,
          `The folder ${quote(name)} lies too deep`,
          `Keep ${places}, and pictures beside their page.`,
        ),
      ];
    }
    return checkSlug(file, name);
  }
  if (!entry.isFile()) {
    return [problem(file, `${quote(name)} is neither a file nor a folder`, 'Take it away.')];
  }
  const { name: stem, ext } = path.parse(name);
  if (ext === '.mdx') {
    const misplaced = depth === 0 || (depth === 1 && stem !== 'index');
    if (misplaced)
      return [
        problem(file, `The page ${quote(name)} stands where none belongs`, `Pages are ${places}.`),
      ];
    return checkSlug(file, stem);
  }
  if (depth > 0 && pictures.has(ext)) return checkSlug(file, stem);
  const near = ext.toLowerCase() === '.md' || ext.toLowerCase() === '.mdx';
  return [
    problem(
      file,
      `${quote(name)} is neither a page nor a picture`,
      near
        ? 'Name a page with .mdx.'
        : `Beside pages stand only pictures: ${[...pictures].join(', ')}.`,
    ),
  ];
}

/** Names in one folder that some file systems take for the same. */
export function checkSiblings(folder: string, entries: readonly Dirent[]): Problem[] {
  const seen = new Map<string, string>();
  return entries.flatMap(({ name }) => {
    const key = name.normalize('NFC').toLowerCase();
    const other = seen.get(key);
    seen.set(key, name);
    if (other === undefined) return [];
    return [
      problem(
        path.posix.join(folder, name),
        `${quote(name)} and ${quote(other)} differ only in case`,
        'Rename one: on Windows and macOS they are the same file.',
      ),
    ];
  });
}

/** Why a name cannot be part of an address, and what could be; undefined when it can. */
export function slugFault(slug: string): { message: string; hint: string } | undefined {
  if (!slugPattern.test(slug)) {
    const better = slug
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^[-0-9]+|-+$/g, '');
    return {
      message: `The name ${quote(slug)} is not made of lower-case words and digits joined by -`,
      hint:
        better !== slug && !slugFault(better)
          ? `Rename it to ${better}.`
          : 'Rename it; the name is the address.',
    };
  }
  if (/^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(slug)) {
    return {
      message: `${quote(slug)} is a name that Windows keeps for itself`,
      hint: 'Choose another.',
    };
  }
  if (slug.length > 60) {
    return {
      message: `The name has ${slug.length} characters, at most 60 are allowed`,
      hint: 'Choose a shorter one.',
    };
  }
  return undefined;
}

const places =
  '<roadmap>/index.mdx, <roadmap>/<section>/index.mdx and <roadmap>/<section>/<topic>.mdx';

const pictures: ReadonlySet<string> = new Set(['.svg', '.png', '.jpg', '.jpeg', '.webp', '.avif']);

function checkSlug(file: string, slug: string): Problem[] {
  const fault = slugFault(slug);
  return fault ? [problem(file, fault.message, fault.hint)] : [];
}

function problem(file: string, message: string, hint: string): Problem {
  return { file, line: 1, column: 1, rule: 'file-names', severity: 'error', message, hint };
}
