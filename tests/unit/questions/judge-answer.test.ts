import { expect, it } from 'vitest';
import { judgeAnswer } from '../../../src/questions/judge-answer.ts';

const options = (...right: boolean[]) => right.map((each) => ({ right: each }));

it.each([
  { right: [true, false], chosen: [0], words: 'Right.' },
  { right: [true, false], chosen: [1], words: 'Not right.' },
  { right: [true, true, false], chosen: [0, 1], words: 'Right.' },
  { right: [true, true, false], chosen: [0], words: 'Not yet: 1 of 2 found.' },
  {
    right: [true, true, false],
    chosen: [0, 1, 2],
    words: 'Not yet: 2 of 2 found, and 1 that is not right.',
  },
  {
    right: [true, true, false, false],
    chosen: [0, 2, 3],
    words: 'Not yet: 1 of 2 found, and 2 that are not right.',
  },
  {
    right: [true, true, false],
    chosen: [2],
    words: 'Not yet: none of 2 found, and 1 that is not right.',
  },
])('$chosen of $right is told as “$words”', ({ right, chosen, words }) => {
  const verdict = judgeAnswer(options(...right), new Set(chosen));

  expect(verdict).toEqual({ right: words === 'Right.', words });
});
