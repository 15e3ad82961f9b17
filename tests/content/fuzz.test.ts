import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fuzz } from '../../src/fuzz/fuzz.ts';
import { makeInput, piecesOf } from '../../src/fuzz/make-input.ts';
import { seededRandom } from '../../src/fuzz/random.ts';

const cwd = path.join(import.meta.dirname, 'cases');
// One case ends the native parser, which is told of its file; its pieces would do so again and again.
const files = (await Array.fromAsync(glob('**/*.mdx', { cwd })))
  .filter((file) => path.basename(file) !== 'ends-the-parser.mdx')
  .sort();
const pages = await Promise.all(files.map((file) => readFile(path.join(cwd, file), 'utf8')));
const [first = '', ...rest] = [...new Set(pages.flatMap(piecesOf))];

// `node src/tools/fuzz-content.ts` does the same with the real content and many more inputs.
test('of 3,000 broken inputs none is taken for data that is not, and none stalls the checker', async () => {
  const { accepted, crashes, wrong, slowest } = await fuzz([first, ...rest], {
    count: 3_000,
    seed: 1,
  });
  expect(wrong).toEqual([]);
  expect(crashes).toEqual([]);
  expect(slowest.milliseconds).toBeLessThan(2_000);
  // Some must pass, or the test would show nothing.
  expect(accepted).toBeGreaterThan(500);
});

test('the same seed gives the same inputs', () => {
  const make = () => {
    const random = seededRandom(3);
    return Array.from({ length: 20 }, () => makeInput(random, [first, ...rest]));
  };
  expect(make()).toEqual(make());
  expect(new Set(make()).size).toBeGreaterThan(15);
});
