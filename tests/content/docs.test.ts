import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ruleNames } from '../../src/rules/rule-names.ts';
import { foldersOf } from '../support/content-tree.ts';

const docs = path.join(import.meta.dirname, '../../docs/rules');

test('every rule has a page of docs, and no other thing has', async () => {
  expect((await readdir(docs)).sort()).toEqual(ruleNames.map((name) => `${name}.md`));
});

test.each(ruleNames)(
  'the page of the rule %s shows what is wrong and what is right',
  async (name) => {
    const page = await readFile(path.join(docs, `${name}.md`), 'utf8');
    expect(page).toMatch(new RegExp(`^# ${name}\n\n[^]+\nWrong:\n\n[^]+\nRight:\n\n`));
    expect(page.length).toBeLessThan(2_000);
  },
);

test('every rule has cases; those of the tree and of file names are in trees.test.ts', async () => {
  const elsewhere = ['addresses', 'file-names', 'tree'];
  const folders = await foldersOf(path.join(import.meta.dirname, 'cases'));
  expect([...folders, ...elsewhere].sort()).toEqual(ruleNames);
});
