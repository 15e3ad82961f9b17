import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eraseAll, resetBelow } from '../../../src/learner/erase.ts';
import {
  kinds,
  longestNote,
  noteKind,
  topicKind,
  type Status,
} from '../../../src/learner/kinds.ts';
import { followMoves, goneTopics } from '../../../src/learner/moved-topics.ts';
import { planImport, toChanges, type ImportMode } from '../../../src/learner/plan-import.ts';
import { progressText } from '../../../src/learner/progress-text.ts';
import { readFragment, toFragment } from '../../../src/learner/snapshot-link.ts';
import {
  largestFile,
  mostValues,
  printSnapshot,
  readSnapshot,
  takeSnapshot,
  UnreadableSnapshot,
  type Snapshot,
} from '../../../src/learner/snapshot.ts';
import { createStore, type Store } from '../../../src/learner/store.ts';
import { Disk } from './fake-storage.ts';

function open(disk = new Disk()): Store {
  return createStore(
    { local: disk.asStorage(), session: new Disk().asStorage() },
    kinds,
    () => undefined,
  );
}

function bring(store: Store, coming: Snapshot, mode: ImportMode) {
  return store.change(toChanges(planImport(takeSnapshot(store), coming, mode)), true);
}

// Few names, so that two snapshots have much in common.
const topicId = fc
  .tuple(fc.constantFrom('internet', 'apis'), fc.constantFrom('dns', 'http', 'rest', 'tls', 'cdn'))
  .map(([section, topic]) => `backend/${section}/${topic}`);
const questionId = fc.constantFrom('4fX0b_Qk2a', 'aaaaaaaaaa', '-_-_-_-_-_');
const status = fc.constantFrom<'learning' | 'done' | 'skipped'>('learning', 'done', 'skipped');
const day = 86_400_000;
const record = fc
  .record(
    {
      topic: topicId,
      due: fc.integer({ min: 0, max: 400 }).map((days) => days * day),
      log: fc.uniqueArray(
        fc.tuple(
          fc.integer({ min: 0, max: 300 }).map((days) => days * day),
          fc.constantFrom(1, 2, 3, 4),
        ),
        { maxLength: 5, selector: ([time]) => time },
      ),
      right: fc.boolean(),
      gone: fc.constant(true as const),
    },
    { requiredKeys: ['topic', 'due', 'log'] },
  )
  .map((one) => ({ ...one, log: one.log.sort(([time], [other]) => time - other) }));
const snapshot: fc.Arbitrary<Snapshot> = fc
  .record({
    topic: fc.dictionary(topicId, status),
    question: fc.dictionary(questionId, record),
    note: fc.dictionary(topicId, fc.string({ minLength: 1, unit: 'binary' })),
    setting: fc.dictionary(fc.constantFrom('theme', 'hours'), fc.constantFrom('dark', 'hidden')),
    resume: fc.dictionary(
      fc.constant('backend'),
      fc.record({ topic: topicId, title: fc.constantFrom('DNS', '<b>HTTP</b>') }),
    ),
  })
  .map(
    (file) =>
      new Map(
        kinds.map((kind) => {
          const values = Object.entries(file[kind.name as keyof typeof file]);
          return [
            kind.name,
            new Map(values.map(([id, value]) => [id, kind.write(value as never)] as const)),
          ] as const;
        }),
      ),
  );

const plain = (one: Snapshot) =>
  Object.fromEntries([...one].map(([kind, values]) => [kind, Object.fromEntries(values)]));

describe('an export', () => {
  it('brought back by replacing gives what there was, whatever was there', () => {
    fc.assert(
      fc.property(snapshot, snapshot, (exported, there) => {
        const store = open();
        bring(store, there, 'replace');

        bring(store, readSnapshot(printSnapshot(exported)), 'replace');

        expect(plain(takeSnapshot(store))).toEqual(plain(exported));
      }),
    );
  });

  it('holds markup and strange letters of notes as they are', () => {
    const store = open();
    const note = '<img src=x onerror=alert(1)> \u2028 \ud83d\ude80 "quoted" \\ __proto__';
    store.set(noteKind, 'backend/internet/dns', note);

    const back = open();
    bring(back, readSnapshot(printSnapshot(takeSnapshot(store))), 'replace');

    expect(back.get(noteKind, 'backend/internet/dns')).toBe(note);
  });
});

describe('a merge', () => {
  it('done twice is a merge done once', () => {
    fc.assert(
      fc.property(snapshot, snapshot, (kept, coming) => {
        const store = open();
        bring(store, kept, 'replace');
        bring(store, coming, 'merge');

        expect(planImport(takeSnapshot(store), coming, 'merge')).toEqual([]);
      }),
    );
  });

  it('loses no topic that is done, no answer, and no line of a note', () => {
    fc.assert(
      fc.property(snapshot, snapshot, (kept, coming) => {
        const store = open();
        bring(store, kept, 'replace');
        bring(store, coming, 'merge');
        const after = takeSnapshot(store);

        for (const before of [kept, coming]) {
          for (const [id, its] of before.get('topic') ?? []) {
            if (its === 'done') expect(after.get('topic')?.get(id)).toBe('done');
            expect(after.get('topic')?.has(id)).toBe(true);
          }
          for (const [id, text] of before.get('note') ?? []) {
            expect(after.get('note')?.get(id)).toContain(text);
          }
          for (const [id, text] of before.get('question') ?? []) {
            const answers: unknown[] = JSON.parse(text).log;
            expect(JSON.parse(after.get('question')?.get(id) ?? '').log).toEqual(
              expect.arrayContaining(answers),
            );
          }
        }
      }),
    );
  });

  it('gives the same progress, answers and notes whichever of two comes first', () => {
    fc.assert(
      fc.property(snapshot, snapshot, (one, other) => {
        const merged = [
          [one, other],
          [other, one],
        ].map(([first, second]) => {
          const store = open();
          bring(store, first ?? new Map(), 'replace');
          bring(store, second ?? new Map(), 'merge');
          const { topic, question, note } = plain(takeSnapshot(store));
          return { topic, question, note };
        });

        expect(merged[0]).toEqual(merged[1]);
      }),
    );
  });

  it('can be taken back', () => {
    fc.assert(
      fc.property(snapshot, snapshot, fc.constantFrom('merge', 'replace'), (kept, coming, mode) => {
        const store = open();
        bring(store, kept, 'replace');
        const undo = bring(store, coming, mode);

        undo?.();

        expect(plain(takeSnapshot(store))).toEqual(plain(kept));
      }),
    );
  });
});

describe('a file', () => {
  const file = (values: string) => `{"format":"open-roadmaps","version":1,${values}}`;

  it.each([
    ['of something else', 'Dear diary', 'not a file that was exported from this site'],
    ['of another program', '{"name":"open-roadmaps"}', 'not a file that was exported'],
    ['that is a list', '[]', 'not a file that was exported'],
    ['that is cut', file('"topic":{').slice(0, -1), 'not a file that was exported'],
    ['of a newer version', '{"format":"open-roadmaps","version":2}', 'newer version'],
    ['without a version', '{"format":"open-roadmaps"}', 'newer version'],
    ['with an unknown status', file('"topic":{"backend/a/b":"finished"}'), 'topic backend/a/b'],
    ['with a foreign key', file('"topic":{"__proto__":"done"}'), 'topic __proto__'],
    ['with a foreign kind', file('"__proto__":{"isAdmin":"yes"}'), '__proto__'],
    ['with markup in an id', file('"note":{"<b>x</b>":"x"}'), 'note <b>x</b>'],
    ['with a number for a note', file('"note":{"backend/a/b":7}'), 'note backend/a/b'],
    [
      'with a note that is too long',
      file(`"note":{"backend/a/b":"${'x'.repeat(8 * longestNote + 1)}"}`),
      'note backend/a/b',
    ],
    ['with a damaged record', file('"question":{"4fX0b_Qk2a":{"due":1}}'), 'question 4fX0b_Qk2a'],
    ['with a list for a kind', file('"topic":["done"]'), 'topic'],
    ['that is too large', ' '.repeat(largestFile + 1), 'larger than 10 MB'],
    [
      'with a million ids',
      file(
        `"topic":{${Array.from({ length: 1_000_000 }, (_, index) => `"${index}":1`)
          .join(',')
          .slice(0, 9_000_000)
          .replace(/,[^,]*$/, '')}}`,
      ),
      `more than ${mostValues.toLocaleString('en')} values`,
    ],
  ])('%s is refused with the reason', (_, text, reason) => {
    expect(() => readSnapshot(text)).toThrow(UnreadableSnapshot);
    expect(() => readSnapshot(text)).toThrow(reason);
    expect(Object.prototype).not.toHaveProperty('isAdmin');
  });
});

describe('a link to a snapshot', () => {
  const all = fc.dictionary(topicId, status).map((values) => new Map(Object.entries(values)));

  it('gives back the progress it was made from', () => {
    fc.assert(
      fc.property(all, (statuses) => {
        expect(readFragment(`#${toFragment(statuses)}`)).toEqual(statuses);
      }),
    );
  });

  it('of characters that need no escape in an address', () => {
    fc.assert(
      fc.property(all, (statuses) => {
        expect(toFragment(statuses)).toMatch(/^[\w./~-]*$/);
      }),
    );
  });

  it('that was cut anywhere is refused', () => {
    fc.assert(
      fc.property(all, fc.nat(), (statuses, length) => {
        fc.pre(statuses.size > 0);
        const fragment = toFragment(statuses);
        const cut = fragment.slice(0, length % fragment.length);
        expect(typeof readFragment(`#${cut}`)).toBe('string');
      }),
    );
  });

  it.each(['', '#', '#1.0.d', '#2.abc.x', '#hello', `#1.811c9dc5.${'a'.repeat(200_000)}`])(
    'that is none is refused: %.20s',
    (fragment) => {
      expect(typeof readFragment(fragment)).toBe('string');
    },
  );
});

describe('moved topics', () => {
  const moved = new Map([['backend/old/dns', 'backend/internet/dns']]);

  it('take their progress and notes along, joined with what is there', () => {
    const store = open();
    store.set(topicKind, 'backend/old/dns', 'done');
    store.set(topicKind, 'backend/internet/dns', 'learning');
    store.set(noteKind, 'backend/old/dns', 'Old note');
    store.set(noteKind, 'backend/internet/dns', 'New note');

    followMoves(store, moved);
    followMoves(store, moved);

    expect([...store.all(topicKind)]).toEqual([['backend/internet/dns', 'done']]);
    expect([...store.all(noteKind)]).toEqual([
      ['backend/internet/dns', 'New note\n\n---\n\nOld note'],
    ]);
  });

  it('leave alone what is kept for pages that are gone, which are listed', () => {
    const store = open();
    store.set(topicKind, 'backend/gone/soap', 'done');
    store.set(noteKind, 'backend/gone/corba', 'x');

    followMoves(store, moved);

    expect(goneTopics(store, new Set(['backend/internet/dns']))).toEqual(
      new Map<string, Status>([
        ['backend/gone/soap', 'done'],
        ['backend/gone/corba', 'to-do'],
      ]),
    );
  });
});

describe('a reset', () => {
  it('of a section sets its topics back, and can be taken back', () => {
    const store = open();
    store.set(topicKind, 'backend/internet/dns', 'done');
    store.set(topicKind, 'backend/internet-of-things/x', 'done');

    const { count, undo } = resetBelow(store, 'backend/internet');

    expect(count).toBe(1);
    expect([...store.all(topicKind).keys()]).toEqual(['backend/internet-of-things/x']);
    undo();
    expect(store.get(topicKind, 'backend/internet/dns')).toBe('done');
  });

  it('of everything leaves what a later version wrote, and can be taken back', () => {
    const disk = new Disk();
    const store = open(disk);
    store.set(topicKind, 'backend/internet/dns', 'done');
    store.set(noteKind, 'backend/internet/dns', 'x');
    disk.texts.set('or.topic.2:backend/a/b', 'x');
    disk.texts.set('or.topic.1:backend/a/b', 'damaged');
    store.all(topicKind);
    const before = new Map(disk.texts);

    const undo = eraseAll(store);

    expect([...disk.texts.keys()]).toEqual(['or.topic.2:backend/a/b']);
    undo();
    expect(new Map(disk.texts)).toEqual(before);
  });
});

describe('the progress as text', () => {
  it('names each topic in the order of the roadmap, with its status', () => {
    const titles = new Map([
      ['backend/internet/dns', 'DNS'],
      ['backend/internet/http', 'HTTP'],
    ]);
    const statuses = new Map<string, Status>([
      ['backend/gone/x', 'skipped'],
      ['backend/internet/http', 'learning'],
      ['backend/internet/dns', 'done'],
    ]);

    expect(progressText(statuses, titles)).toBe(
      'Done: DNS\nLearning: HTTP\nSkipped: backend/gone/x',
    );
  });
});
