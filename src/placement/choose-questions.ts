import type { BankQuestion } from '../questions/bank.ts';

/** A topic as a placement needs it. */
export interface PlacedTopic {
  id: string;
  track: 'core' | 'extension';
  /** Its group of alternatives, empty for most topics. */
  group: string;
}

/** Fewest and most questions of a placement; a small section has fewer if it has no more. */
export const placementSize = { least: 8, most: 10 } as const;

/**
 * The questions of a placement, in the order of the section: as many topics as possible, core first, a
 * second question of a topic only when every topic has one. Of alternatives only the one the reader
 * names is asked about.
 */
export function choosePlacement(
  topics: readonly PlacedTopic[],
  questions: readonly BankQuestion[],
  alternative: string | undefined,
): BankQuestion[] {
  const byTopic = Map.groupBy(questions, ({ topic }) => topic);
  const asked = topics.filter(({ id, group }) => group === '' || id === alternative);
  const ranked = [
    ...asked.filter(({ track }) => track === 'core'),
    ...asked.filter(({ track }) => track === 'extension'),
  ];
  const chosen = new Set<BankQuestion>();
  for (let round = 0; ; round++) {
    const open = ranked.flatMap(({ id }) => byTopic.get(id)?.[round] ?? []);
    if (open.length === 0) break;
    // Every topic once, as far as they go; further rounds only to get enough of them.
    const size = round === 0 ? placementSize.most : placementSize.least;
    for (const question of open) if (chosen.size < size) chosen.add(question);
    if (chosen.size >= placementSize.least) break;
  }
  return asked.flatMap(({ id }) =>
    (byTopic.get(id) ?? []).filter((question) => chosen.has(question)),
  );
}
