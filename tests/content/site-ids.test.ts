import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { idsOfTheSite } from '../../src/rules/headings.ts';

const pagesWithContent = ['index', '[section]/index', '[section]/[topic]'];

// A heading of a page must not get an id that the page has already around its text.
test('every id that a page has around its text is known to the rule about headings', async () => {
  const sources = new Map<string, string>();
  for (const name of pagesWithContent)
    await readWithParts(`src/pages/[roadmap]/${name}.astro`, sources);

  const ids = [...sources.values()].flatMap((source) =>
    [...source.matchAll(/\bid="([^"{}]+)"/g)].map(([, id = '']) => id),
  );
  expect(ids.length).toBeGreaterThan(5);
  expect([...new Set(ids)].filter((id) => !idsOfTheSite.has(id))).toEqual([]);
});

/** Reads a page and every layout and component that it is made of. */
async function readWithParts(file: string, sources: Map<string, string>): Promise<void> {
  if (sources.has(file)) return;
  const source = await readFile(file, 'utf8');
  sources.set(file, source);
  for (const [, part = ''] of source.matchAll(/from '(\.[^']+\.astro)'/g)) {
    await readWithParts(path.join(path.dirname(file), part), sources);
  }
}
