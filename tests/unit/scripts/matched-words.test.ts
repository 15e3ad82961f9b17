import { expect, it } from 'vitest';
import { matchedWords } from '../../../src/scripts/matched-words.ts';

/** The parts of a text that are marked. */
function marked(text: string, ...words: string[]): string[] {
  return (matchedWords([text], words)[0] ?? []).map(([start, end]) => text.slice(start, end));
}

it.each([
  [
    'other forms of a word',
    'Caches are cached by caching.',
    ['cache'],
    ['Caches', 'cached', 'caching'],
  ],
  [
    'both spellings',
    'Normalisation and normalization',
    ['normalization'],
    ['Normalisation', 'normalization'],
  ],
  ['words with accents, as they are written', 'Zoë’s naïve cache', ['naive'], ['naïve']],
  ['names with signs', 'C# is not C, nor C++.', ['c#'], ['C#']],
  ['names with a point', 'Node.js runs it.', ['nodejs'], ['Node.js']],
  ['parts of words with a hyphen', 'cross-site scripting', ['site'], ['site']],
  ['no word inside another', 'scached', ['cache'], []],
  ['nothing for no words', 'cache', [], []],
])('marks %s', (_what, text, words, expected) => {
  expect(marked(text, ...words)).toEqual(expected);
});

it('marks the beginning of a word that is being typed', () => {
  expect(marked('Databases and data', 'databa')).toEqual(['Databa']);
});

it('takes the last word for a whole one where some text has it', () => {
  const spans = matchedWords(['The web', 'A website on the Web'], ['web']);
  expect(spans).toEqual([[[4, 7]], [[17, 20]]]);
});

it('marks no beginnings of one or two letters', () => {
  expect(marked('Data', 'da')).toEqual([]);
});
