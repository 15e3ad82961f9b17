/** What came of an answer. */
export interface Verdict {
  right: boolean;
  /** In words, without the reasons. */
  words: string;
}

/**
 * Judges an answer by the places of the chosen options. It is right when all right options are chosen and no
 * other. The words tell how far a wrong one is off without giving it away.
 */
export function judgeAnswer(
  options: readonly { right: boolean }[],
  chosen: ReadonlySet<number>,
): Verdict {
  const rightOnes = options.filter(({ right }) => right).length;
  const hits = options.filter(({ right }, index) => right && chosen.has(index)).length;
  const misses = chosen.size - hits;
  if (hits === rightOnes && misses === 0) return { right: true, words: 'Right.' };
  if (rightOnes === 1) return { right: false, words: 'Not right.' };
  const missing = `${hits === 0 ? 'none' : hits} of ${rightOnes} found`;
  const surplus = misses > 0 ? `, and ${misses} that ${misses === 1 ? 'is' : 'are'} not right` : '';
  return { right: false, words: `Not yet: ${missing}${surplus}.` };
}
