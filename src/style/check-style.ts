import { glob, readFile } from 'node:fs/promises';
import { sep } from 'node:path';
import type { Problem } from '../problems/problem.ts';
import { lintMarkdown } from './lint-markdown.ts';
import { loadSpelling } from './spelling.ts';
import { checkWordList } from './word-list.ts';

/** Every Markdown file that people read: the content, and the documents of the project. */
export async function listProse(contentDir: string): Promise<string[]> {
  const patterns = [`${contentDir}/**/*.{md,mdx}`, '*.md', 'docs/**/*.md', '.github/**/*.md'];
  const files = await Promise.all(patterns.map((pattern) => Array.fromAsync(glob(pattern))));
  return [...new Set(files.flat().map((file) => file.split(sep).join('/')))].sort();
}

/** Slips of style and spelling in the given files, in their order, and in the word list. */
export async function checkStyle(files: readonly string[]): Promise<Problem[]> {
  const checkSpelling = await loadSpelling();
  const problems: Problem[] = [];
  for (const file of files) {
    const text = await readFile(file, 'utf8');
    const found = [...(await lintMarkdown(file, text)), ...(await checkSpelling(file, text))];
    problems.push(...found.sort((a, b) => a.line - b.line || a.column - b.column));
  }
  return [...problems, ...(await checkWordList())];
}
