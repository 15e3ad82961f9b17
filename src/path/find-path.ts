import type { Need, PathTopic } from './path-topic.ts';

/** What a path is asked for. */
export interface PathQuestion {
  /** Ids of the topics to reach, or `everyCore`. */
  goals: readonly string[];
  /** Ids of topics that are known: neither they nor, for their sake, what they build on is learnt. */
  known: ReadonlySet<string>;
  /** Of alternatives, the ones the reader would take. */
  picks: ReadonlySet<string>;
}

/** Alternatives that the path had to choose from. */
export interface Choice {
  alternatives: Need;
  chosen: string;
}

export interface Path {
  /** What to learn, in order. */
  steps: readonly PathTopic[];
  choices: readonly Choice[];
}

/** The goal of learning all that is core. */
export const everyCore = 'core';

/**
 * The list that leads to all goals: everything they build on, directly or not, each after what it needs.
 * Where the order is free, core topics come first, then the roadmap's order counts. Of alternatives it
 * takes one that it holds anyhow, else the one the reader picks, else the first.
 */
export function findPath(topics: readonly PathTopic[], question: PathQuestion): Path {
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const wanted = new Set<string>();
  const open: Need[] = [];

  const want = (id: string) => {
    const topic = byId.get(id);
    if (!topic || wanted.has(id) || question.known.has(id)) return;
    wanted.add(id);
    for (const need of topic.needs) demand(need);
  };
  const demand = (need: Need) => {
    const [only] = need;
    if (only !== undefined && need.length === 1) want(only);
    else open.push(need);
  };

  // First all that is certain: it may hold one of the alternatives already.
  for (const need of goalNeeds(topics, question.goals)) demand(need);
  const choices = new Map<string, Choice>();
  for (let need = open.shift(); need; need = open.shift()) {
    if (need.some((id) => question.known.has(id))) continue;
    const chosen =
      need.find((id) => wanted.has(id)) ??
      need.find((id) => question.picks.has(id)) ??
      need.find((id) => byId.has(id));
    if (chosen === undefined) continue;
    choices.set(need.join(' '), { alternatives: need, chosen });
    want(chosen);
  }
  return {
    steps: inOrder(topics.filter(({ id }) => wanted.has(id))),
    choices: [...choices.values()],
  };
}

/** Topics after all of what they need that is among them; core first, then as the list has them. */
function inOrder(topics: readonly PathTopic[]): PathTopic[] {
  const left = new Map(topics.map((topic) => [topic.id, topic]));
  const ordered: PathTopic[] = [];
  const isFree = ({ needs }: PathTopic) => !needs.flat().some((id) => left.has(id));
  while (left.size > 0) {
    // The list is in roadmap order, so the first that fits is the right one.
    const free = [...left.values()].filter(isFree);
    const next =
      free.find(({ track }) => track === 'core') ??
      free[0] ??
      // Alternatives that need each other: the roadmap's order is as good as any.
      left.values().next().value;
    if (!next) break;
    left.delete(next.id);
    ordered.push(next);
  }
  return ordered;
}

function goalNeeds(topics: readonly PathTopic[], goals: readonly string[]): Need[] {
  const named = goals.filter((id) => id !== everyCore).map((id) => [id]);
  if (!goals.includes(everyCore)) return named;
  const core = topics.filter(({ track }) => track === 'core');
  const groups = Map.groupBy(core, ({ group }) => group);
  return [
    ...named,
    ...[...groups].flatMap(([group, members]) => {
      const ids = members.map(({ id }) => id);
      return group === '' ? ids.map((id) => [id]) : [ids];
    }),
  ];
}
