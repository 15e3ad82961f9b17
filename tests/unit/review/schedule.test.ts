import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueQuestions, newADay } from '../../../src/review/due-questions.ts';
import { dayOf } from '../../../src/review/local-day.ts';
import { reconcileRecords } from '../../../src/review/reconcile-records.ts';
import {
  mergeLogs,
  toReviewRecord,
  type Grade,
  type LogEntry,
  type ReviewRecord,
} from '../../../src/learner/review-record.ts';
import { dueAfter, recordAnswer } from '../../../src/learner/schedule.ts';
import { gradeNext, startSession } from '../../../src/review/session.ts';
import { forecast, history } from '../../../src/review/statistics.ts';

const day = 86_400_000;
const now = new Date(2026, 10, 23, 10).getTime();
const fresh: ReviewRecord = { topic: 'r/a/b', due: now, log: [] };
const learnt = () => 'done' as const;

const grades = fc.constantFrom<Grade>(1, 2, 3, 4);
const times = fc.integer({ min: now - 1000 * day, max: now + 1000 * day });
const logs = fc.array(fc.tuple(times, grades), { maxLength: 12 });
const topics = fc.constantFrom('r/a/one', 'r/a/two', 'r/b/three');
const ids = fc.constantFrom('q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'old1', 'old2');
const recordsOf = (log: fc.Arbitrary<LogEntry[]>) =>
  fc
    .array(fc.tuple(ids, fc.record({ topic: topics, due: times, log })), { maxLength: 8 })
    .map((entries) => new Map<string, ReviewRecord>(entries));
const indexes = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom('q1', 'q2', 'q3', 'q4', 'q5', 'q6'), topics)),
    fc.array(fc.tuple(fc.constantFrom('old1', 'old2'), fc.constantFrom('q1', 'q2', 'gone'))),
  )
  .map(([placed, formerly]) => {
    const byTopic: Record<string, string[]> = {};
    for (const [id, topic] of new Map(placed)) (byTopic[topic] ??= []).push(id);
    return { topics: byTopic, formerly: Object.fromEntries(formerly) };
  });

describe('the schedule', () => {
  it('comes back sooner after a wrong answer and later after each right one', () => {
    const wrong = recordAnswer(fresh, now, 1);
    const right = recordAnswer(fresh, now, 3);
    const again = recordAnswer(right, right.due, 3);

    expect(dayOf(wrong.due) - dayOf(now)).toBe(1);
    expect(right.due).toBeGreaterThan(wrong.due);
    expect(again.due - right.due).toBeGreaterThan(right.due - now);
  });

  it('is always a time after the last answer, whatever the clock did', () => {
    fc.assert(
      fc.property(logs, times, grades, (log, time, grade) => {
        const before = { ...fresh, log: mergeLogs(log, []) };
        const { due, log: after } = recordAnswer(before, time, grade);
        const last = Math.max(...after.map(([at]) => at));

        expect(due).toBeGreaterThan(last);
        // The scheduler puts good and easy a day each behind a hard answer at the limit of a year.
        expect(due).toBeLessThanOrEqual(last + 367 * day);
      }),
    );
  });

  it('is the same from two halves of a log as from the whole', () => {
    fc.assert(
      fc.property(logs, logs, (one, other) => {
        expect(dueAfter(mergeLogs(one, other))).toBe(dueAfter(mergeLogs(other, one)));
        expect(mergeLogs(mergeLogs(one, other), other)).toEqual(mergeLogs(one, other));
      }),
    );
  });
});

describe('due questions', () => {
  it('are those of pages learnt, and of pages being learnt those answered before', () => {
    const asked: ReviewRecord = { ...fresh, log: [[now - 9 * day, 3]], due: now - day };
    const records = new Map<string, ReviewRecord>([
      ['new', fresh],
      ['old', { ...asked, topic: 'r/learning' }],
      ['unasked', { ...fresh, topic: 'r/learning' }],
      ['skipped', { ...asked, topic: 'r/skipped' }],
      ['gone', { ...asked, gone: true }],
      ['later', { ...asked, due: now + 2 * day }],
    ]);
    const statusOf = (topic: string) =>
      topic === 'r/a/b' ? 'done' : topic === 'r/learning' ? 'learning' : 'skipped';

    expect(dueQuestions(records, statusOf, now)).toEqual(['old', 'new']);
  });

  it('are due from the morning of their day', () => {
    const evening = new Date(2026, 10, 23, 23, 59).getTime();
    const records = new Map([
      ['q', { ...fresh, log: [[now - 9 * day, 3]] as const, due: evening }],
    ]);

    expect(dueQuestions(records, learnt, now)).toEqual(['q']);
    expect(dueQuestions(records, learnt, now - day)).toEqual([]);
  });

  it('hold only so many new ones a day', () => {
    const many = Array.from({ length: 30 }, (_, index) => [`q${index}`, fresh] as const);
    const begun = [1, 2, 3].map((index) => [`q${index}`, recordAnswer(fresh, now, 3)] as const);

    expect(dueQuestions(new Map(many), learnt, now)).toHaveLength(newADay);
    expect(dueQuestions(new Map([...many, ...begun]), learnt, now)).toHaveLength(newADay - 3);
    expect(dueQuestions(new Map([...many, ...begun]), learnt, now + day)).toHaveLength(newADay);
  });

  it('are all asked in the end: no question of a page learnt is ever lost', () => {
    const days = fc.record({ size: fc.integer({ min: 5, max: 20 }), grade: grades });
    fc.assert(
      fc.property(
        fc.array(days, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 60 }),
        (habits, count) => {
          let records = new Map<string, ReviewRecord>(
            Array.from({ length: count }, (_, index) => [`q${index}`, fresh] as const),
          );
          // One sitting a day, of five at least: sixty are through in twelve days, however badly it goes.
          for (let today = 0; today < 12; today++) {
            const { size, grade } = habits[today % habits.length] ?? { size: 5, grade: 3 };
            const time = now + today * day;
            for (const { id } of startSession(dueQuestions(records, learnt, time), size).open) {
              const record = records.get(id) ?? fresh;
              records = new Map(records).set(id, recordAnswer(record, time, grade));
            }
          }

          expect(records.size).toBe(count);
          for (const { log, due } of records.values()) {
            expect(log.length).toBeGreaterThan(0);
            expect(due).toBeLessThanOrEqual(now + (12 + 367) * day);
          }
        },
      ),
    );
  });
});

describe('records and content', () => {
  it('keep every answer, whatever was reworded, moved or taken out', () => {
    fc.assert(
      fc.property(recordsOf(logs), indexes, fc.array(topics), (records, index, learntTopics) => {
        const { write, remove } = reconcileRecords(records, index, learntTopics, now);
        const after = new Map([...records, ...write]);
        for (const id of remove) after.delete(id);
        const answers = (all: Iterable<ReviewRecord>) =>
          new Set([...all].flatMap(({ log }) => log.map((entry) => entry.join())));

        expect(answers(after.values())).toEqual(answers(records.values()));
        for (const topic of learntTopics) {
          for (const id of index.topics[topic] ?? []) expect(after.get(id)?.topic).toBe(topic);
        }
        for (const id of remove) expect(index.formerly[id]).toBeDefined();
      }),
    );
  });

  it('need no second change', () => {
    fc.assert(
      fc.property(recordsOf(logs), indexes, fc.array(topics), (records, index, learntTopics) => {
        const { write, remove } = reconcileRecords(records, index, learntTopics, now);
        const after = new Map([...records, ...write]);
        for (const id of remove) after.delete(id);
        const second = reconcileRecords(after, index, learntTopics, now + day);

        expect([...second.write]).toEqual([]);
        expect(second.remove).toEqual([]);
      }),
    );
  });

  it('come back when their question does', () => {
    const records = new Map([['q', { ...fresh, log: [[now, 3]] as const }]]);
    const gone = reconcileRecords(records, { topics: {}, formerly: {} }, [], now).write;
    const back = reconcileRecords(
      gone,
      { topics: { 'r/new': ['q'] }, formerly: {} },
      [],
      now,
    ).write;

    expect(gone.get('q')).toMatchObject({ gone: true, log: [[now, 3]] });
    expect(back.get('q')).toEqual({ topic: 'r/new', due: now, log: [[now, 3]] });
  });

  it('are not taken in by names that every object has', () => {
    const records = new Map([['constructor', fresh]]);

    expect(() =>
      reconcileRecords(records, { topics: {}, formerly: {} }, ['__proto__'], now),
    ).not.toThrow();
  });
});

describe('a stored record', () => {
  it('is read back as it was', () => {
    fc.assert(
      fc.property(logs, topics, times, (log, topic, due) => {
        const record = { topic, due, log };
        expect(toReviewRecord(JSON.parse(JSON.stringify(record)))).toEqual(record);
      }),
    );
  });

  it.each([
    null,
    7,
    'text',
    {},
    { topic: 1, due: 1, log: [] },
    { topic: 'r', due: 'soon', log: [] },
    { topic: 'r', due: Infinity, log: [] },
    { topic: 'r', due: 1, log: [[1, 5]] },
    { topic: 'r', due: 1, log: [['1', 3]] },
    { topic: 'r', due: 1, log: {} },
  ])('is refused as %j', (value) => {
    expect(toReviewRecord(value)).toBeUndefined();
  });

  it('survives anything', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(() => toReviewRecord(value)).not.toThrow();
      }),
    );
  });
});

describe('a session', () => {
  it('has five to twenty questions, or as many as there are', () => {
    const many = Array.from({ length: 50 }, (_, index) => `q${index}`);

    expect(startSession(many, 1).open).toHaveLength(5);
    expect(startSession(many, 99).open).toHaveLength(20);
    expect(startSession(many.slice(0, 3), 10).open).toHaveLength(3);
  });

  it('asks again at its end what was not known, until it is, and counts the first answer', () => {
    let session = startSession(['a', 'b'], 5);
    session = gradeNext(session, 1);
    expect(session.open).toEqual([
      { id: 'b', again: false },
      { id: 'a', again: true },
    ]);
    session = gradeNext(gradeNext(gradeNext(session, 3), 1), 4);

    expect(session.open).toEqual([]);
    expect(session.answered).toEqual([
      { id: 'a', grade: 1 },
      { id: 'b', grade: 3 },
    ]);
  });

  it('never loses a question', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.array(grades), (all, given) => {
        const start = startSession(all, 20);
        const end = given.reduce(gradeNext, start);
        const seen = new Set([...end.open, ...end.answered].map(({ id }) => id));

        expect(seen).toEqual(new Set(start.open.map(({ id }) => id)));
      }),
    );
  });
});

describe('statistics', () => {
  it('count the answers of each day', () => {
    const log: LogEntry[] = [
      [now - 20 * day, 3],
      [now - day, 1],
      [now - day + 1, 4],
      [now, 2],
    ];
    const days = history(new Map([['q', { ...fresh, log }]]), now, 3);

    expect(days.map(({ right, wrong }) => [right, wrong])).toEqual([
      [0, 0],
      [1, 1],
      [1, 0],
    ]);
  });

  it('tell of the coming days what is scheduled and how many new ones join', () => {
    const records = new Map<string, ReviewRecord>(
      Array.from({ length: 25 }, (_, index) => [`new${index}`, fresh]),
    );
    records.set('overdue', { ...fresh, log: [[now - 9 * day, 3]], due: now - 4 * day });
    records.set('soon', { ...fresh, log: [[now - 9 * day, 3]], due: now + 2 * day });

    expect(forecast(records, learnt, now, 4).map(({ count }) => count)).toEqual([11, 10, 6, 0]);
  });

  it('forecast each question that is asked once at most', () => {
    fc.assert(
      fc.property(recordsOf(logs), (records) => {
        const total = forecast(records, learnt, now, 3000).reduce(
          (sum, { count }) => sum + count,
          0,
        );
        expect(total).toBe(records.size);
      }),
    );
  });
});
