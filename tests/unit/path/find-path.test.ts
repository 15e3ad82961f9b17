import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyCore, findPath, type PathQuestion } from '../../../src/path/find-path.ts';
import type { PathTopic } from '../../../src/path/path-topic.ts';
import { toPathTopics } from '../../../src/path/to-path-topics.ts';
import { buildRoadmaps } from '../../../src/roadmap/build-roadmap.ts';
import { makeEntries } from '../../support/entries.ts';

function topic(id: string, needs: string[][] = [], more: Partial<PathTopic> = {}): PathTopic {
  return {
    id,
    title: id,
    url: `/${id}/`,
    section: 'Section',
    kind: 'concept',
    track: 'core',
    hours: [1, 2],
    group: '',
    needs,
    ...more,
  };
}

function steps(topics: PathTopic[], question: Partial<PathQuestion>): string[] {
  const path = findPath(topics, { goals: [], known: new Set(), picks: new Set(), ...question });
  return path.steps.map(({ id }) => id);
}

const languages = [topic('js', [], { group: 'g' }), topic('go', [['shell']], { group: 'g' })];
const small = [
  topic('shell'),
  ...languages,
  topic('sql'),
  topic('orm', [['js', 'go'], ['sql']]),
  topic('sockets', [['js']]),
];

describe('findPath', () => {
  it('lists what a goal builds on, before it', () => {
    expect(steps(small, { goals: ['orm'] })).toEqual(['js', 'sql', 'orm']);
  });

  it('takes the alternative the reader picks, with what that needs', () => {
    expect(steps(small, { goals: ['orm'], picks: new Set(['go']) })).toEqual([
      'shell',
      'go',
      'sql',
      'orm',
    ]);
  });

  it('takes an alternative that is learnt anyhow, and none when one is known', () => {
    const picks = new Set(['go']);

    expect(steps(small, { goals: ['orm', 'sockets'], picks })).toEqual([
      'js',
      'sql',
      'orm',
      'sockets',
    ]);
    expect(steps(small, { goals: ['orm'], known: new Set(['go']) })).toEqual(['sql', 'orm']);
  });

  it('says between what it chose', () => {
    const { choices } = findPath(small, { goals: ['orm'], known: new Set(), picks: new Set() });

    expect(choices).toEqual([{ alternatives: ['js', 'go'], chosen: 'js' }]);
  });

  it('leaves out what is known, and what only that builds on', () => {
    const topics = [topic('a'), topic('b', [['a']]), topic('c', [['b']])];

    expect(steps(topics, { goals: ['c'], known: new Set(['b']) })).toEqual(['c']);
    expect(steps(topics, { goals: ['c'], known: new Set(['a']) })).toEqual(['b', 'c']);
    expect(steps(topics, { goals: ['c'], known: new Set(['c']) })).toEqual([]);
  });

  it('puts core topics first where the order is free', () => {
    const extension = { track: 'extension' } as const;
    const topics = [
      topic('later', [], extension),
      topic('needed', [], extension),
      topic('core'),
      topic('core-too', [['needed']]),
    ];

    expect(steps(topics, { goals: topics.map(({ id }) => id) })).toEqual([
      'core',
      'later',
      'needed',
      'core-too',
    ]);
  });

  it('reaches all that is core with one of its alternatives', () => {
    expect(
      steps([...small, topic('x', [], { track: 'extension' })], { goals: [everyCore] }),
    ).toEqual(['shell', 'js', 'sql', 'orm', 'sockets']);
  });

  it('ends when alternatives need each other, and with names that nobody knows', () => {
    const circle = [topic('a', [['b', 'c']]), topic('b', [['a']]), topic('c', [['nowhere']])];

    expect(steps(circle, { goals: ['a', 'b', 'lost'] }).toSorted()).toEqual(['a', 'b']);
  });
});

/** Roadmaps in which every topic needs only earlier ones, as prerequisites without cycles do in some order. */
const roadmaps = fc.integer({ min: 1, max: 25 }).chain((count) => {
  const ids = Array.from({ length: count }, (_, index) => `t${index}`);
  const arbitraries = ids.map((id, index) => {
    const earlier = ids.slice(0, index);
    const need =
      earlier.length === 0
        ? fc.constant<string[]>([])
        : fc.uniqueArray(fc.constantFrom(...earlier), { minLength: 1, maxLength: 3 });
    return fc
      .record({
        needs: fc.array(need, { maxLength: 4 }),
        track: fc.constantFrom('core' as const, 'extension' as const),
      })
      .map(({ needs, track }) =>
        topic(
          id,
          needs.filter((each) => each.length > 0),
          { track },
        ),
      );
  });
  // The roadmap's order need not be that of the prerequisites.
  return fc.tuple(...arbitraries).chain((topics) =>
    fc.record({
      topics: fc.shuffledSubarray(topics, { minLength: count, maxLength: count }),
      goals: fc.subarray(ids),
      known: fc.subarray(ids).map((some) => new Set(some)),
      picks: fc.subarray(ids).map((some) => new Set(some)),
    }),
  );
});

describe('every path', () => {
  it('is complete: what a step or a goal needs is known or in it', () => {
    fc.assert(
      fc.property(roadmaps, ({ topics, ...question }) => {
        const path = findPath(topics, question).steps;
        const has = (id: string) => question.known.has(id) || path.some((step) => step.id === id);

        expect(question.goals.every(has)).toBe(true);
        for (const { needs } of path) expect(needs.every((need) => need.some(has))).toBe(true);
      }),
    );
  });

  it('is in order: of each need something comes before, or is known', () => {
    fc.assert(
      fc.property(roadmaps, ({ topics, ...question }) => {
        const path = findPath(topics, question).steps;
        const seen = new Set(question.known);
        for (const { id, needs } of path) {
          expect(needs.filter((need) => !need.some((other) => seen.has(other)))).toEqual([]);
          seen.add(id);
        }
      }),
    );
  });

  it('holds nothing twice, nothing known and nothing that no goal needs', () => {
    fc.assert(
      fc.property(roadmaps, ({ topics, ...question }) => {
        const path = findPath(topics, question).steps.map(({ id }) => id);
        const needed = new Set<string>();
        const open = [...question.goals];
        for (let id = open.pop(); id !== undefined; id = open.pop()) {
          if (needed.has(id)) continue;
          needed.add(id);
          open.push(...(topics.find((each) => each.id === id)?.needs.flat() ?? []));
        }

        expect(new Set(path).size).toBe(path.length);
        expect(path.filter((id) => question.known.has(id) || !needed.has(id))).toEqual([]);
      }),
    );
  });
});

describe('a prerequisite that names a section', () => {
  const { roadmaps: built } = buildRoadmaps(
    makeEntries({
      roadmaps: { r: { sections: ['base', 'languages', 'data'] } },
      sections: {
        'r/base': { topics: ['one', 'two'] },
        'r/languages': { topics: ['js', 'go', 'tools'], prerequisites: ['base'] },
        'r/data': { topics: ['orm', 'sql'] },
      },
      topics: {
        'r/base/one': {},
        'r/base/two': { track: 'extension' },
        'r/languages/js': { pickOne: 'language' },
        'r/languages/go': { pickOne: 'language' },
        'r/languages/tools': { prerequisites: ['languages'] },
        'r/data/orm': { prerequisites: ['languages', 'data/sql'] },
        'r/data/sql': { prerequisites: ['base'] },
      },
    }),
  );
  const topics = built.flatMap(toPathTopics);
  const needs = (id: string) => topics.find((each) => each.id === id)?.needs;

  it('means one of its alternatives', () => {
    expect(needs('r/data/orm')).toEqual([['r/languages/js', 'r/languages/go'], ['r/data/sql']]);
  });

  it('means its core topics when it has no alternatives', () => {
    expect(needs('r/data/sql')).toEqual([['r/base/one']]);
  });

  it('never means the topic itself', () => {
    expect(needs('r/languages/tools')).toEqual([['r/languages/js', 'r/languages/go']]);
  });
});
