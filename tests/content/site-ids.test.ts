import { glob, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { idsOfTheSite } from '../../src/rules/headings.ts';

// A heading of a page must not get an id that the page has already around its text.
test('every id of a layout or component is known to the rule about headings', async () => {
  const files = await Array.fromAsync(glob('src/{layouts,components}/**/*.astro'));
  const sources = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  const ids = sources.flatMap((source) =>
    [...source.matchAll(/\bid="([^"{}]+)"/g)].map(([, id = '']) => id),
  );
  expect(ids.length).toBeGreaterThan(5);
  expect([...new Set(ids)].filter((id) => !idsOfTheSite.has(id))).toEqual([]);
});
