import { expect, it } from 'vitest';
import { guessReworded } from '../../../src/questions/reworded.ts';

const questions = (...ids: string[]) => ids.map((id) => ({ id, topic: 'r/a', text: id }));
const guessed = (before: string[], after: string[]) =>
  guessReworded(questions(...before), questions(...after)).map(({ from, to }) => [from.id, to.id]);

it('guesses that a new question at the place of one that went is that one in other words', () => {
  expect(guessed(['a', 'b', 'c'], ['a', 'x', 'c'])).toEqual([['b', 'x']]);
});

it('guesses nothing of questions that changed places, joined or went', () => {
  expect(guessed(['a', 'b', 'c'], ['c', 'a', 'b'])).toEqual([]);
  expect(guessed(['a', 'b'], ['a', 'b', 'x'])).toEqual([]);
  expect(guessed(['a', 'b'], ['a'])).toEqual([]);
});
