import { readFile, writeFile } from 'node:fs/promises';
import type { Problem } from '../problems/problem.ts';

/** The words of this project that no dictionary has, one a line. */
export const wordsFile = 'cspell-words.txt';

/** Lines of the word list that stand out of order or twice, so that two people rarely add at one place. */
export async function checkWordList(file = wordsFile): Promise<Problem[]> {
  const words = wordsOf(await readFile(file, 'utf8'));
  return words.flatMap((word, index) => {
    const before = words[index - 1];
    if (before === undefined || inOrder(before, word) < 0) return [];
    return {
      file,
      line: index + 1,
      column: 1,
      rule: 'spelling',
      severity: 'error' as const,
      message: `\`${word}\` may not stand after \`${before}\``,
      hint: 'Run `npm run fix`, which sorts the list.',
    };
  });
}

/** Sorts the word list, and keeps each word once. */
export async function sortWordList(file = wordsFile): Promise<void> {
  const text = await readFile(file, 'utf8');
  const words = wordsOf(text).filter((word) => word !== '');
  const once = words
    .toSorted(inOrder)
    .filter((word, at, all) => at === 0 || inOrder(all[at - 1] ?? '', word) !== 0);
  const sorted = once.map((word) => `${word}\n`).join('');
  if (sorted !== text) await writeFile(file, sorted);
}

function wordsOf(text: string): string[] {
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((word) => word.trim());
}

/** The same on every machine, whatever its language. */
function inOrder(a: string, b: string): number {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  return left < right ? -1 : left > right ? 1 : 0;
}
