import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkWordList, sortWordList } from '../../../src/style/word-list.ts';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'words-'));
  file = join(folder, 'words.txt');
});

afterEach(() => rm(folder, { recursive: true }));

it('tells words out of order and words that stand twice', async () => {
  await writeFile(file, 'ABAC\nzdiff\nack\nALPN\nalpn\n');
  expect((await checkWordList(file)).map(({ line, message }) => `${line} ${message}`)).toEqual([
    '3 `ack` may not stand after `zdiff`',
    '5 `alpn` may not stand after `ALPN`',
  ]);
});

it('sorts the list, keeps each word once, and finds nothing afterwards', async () => {
  await writeFile(file, 'zdiff\nack\n\nALPN\nalpn');
  await sortWordList(file);
  expect(await readFile(file, 'utf8')).toBe('ack\nALPN\nzdiff\n');
  expect(await checkWordList(file)).toEqual([]);
});
