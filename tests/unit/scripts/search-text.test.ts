import { expect, test } from 'vitest';
import { noteOf } from '../../../src/scripts/search-text.ts';

const page = {
  url: '/csrf/',
  title: 'Cross-site request forgery',
  trail: '',
  section: 'Web security',
  kind: 'concept',
  aliases: [],
  questions: [],
};

const note = (found: { alias?: string; question?: string }, words: string[]) =>
  noteOf({ page, score: 1, weak: false, ...found }, words);

test('a result says by which other name, saying or question it was found', () => {
  expect(note({ alias: 'session riding' }, ['riding'])).toBe('also called session riding');
  expect(note({ alias: 'form posted from another site' }, ['posted'])).toBe(
    'about “form posted from another site”',
  );
  expect(note({ question: 'Who sent this form?' }, ['sent'])).toBe('answers “Who sent this form?”');
});

test('a result whose title has the words says no more', () => {
  expect(note({ alias: 'forgery' }, ['forgery'])).toBe('');
});
