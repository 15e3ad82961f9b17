/** What a placement says of a topic, and why. */
export interface Proposal {
  topic: string;
  known: boolean;
  /** Right answers of those asked about it; none when it is judged by what builds on it. */
  right: number;
  asked: number;
}

/**
 * What a reader seems to know: topics whose questions were all answered right, and topics that were
 * not asked about but which one of those builds on.
 * @param topics ids in the section's order, with the topics that each needs
 * @param answers whether the answer was right, by question; topics by question
 */
export function proposeKnown(
  topics: readonly { id: string; needs: readonly string[] }[],
  answers: readonly { topic: string; right: boolean }[],
): Proposal[] {
  const byTopic = Map.groupBy(answers, ({ topic }) => topic);
  const needsOf = new Map(topics.map(({ id, needs }) => [id, needs]));
  const known = new Set(
    [...byTopic].filter(([, given]) => given.every(({ right }) => right)).map(([topic]) => topic),
  );
  const open = [...known];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const need of needsOf.get(id) ?? []) {
      if (known.has(need) || byTopic.has(need)) continue;
      known.add(need);
      open.push(need);
    }
  }
  return topics.map(({ id }) => {
    const given = byTopic.get(id) ?? [];
    return {
      topic: id,
      known: known.has(id),
      right: given.filter(({ right }) => right).length,
      asked: given.length,
    };
  });
}
