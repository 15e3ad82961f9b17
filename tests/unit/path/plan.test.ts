import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFile } from '../../../src/path/calendar-file.ts';
import { fromQuery, toQuery, type PathChoice } from '../../../src/path/path-address.ts';
import type { PathTopic } from '../../../src/path/path-topic.ts';
import { planDates } from '../../../src/path/plan-dates.ts';

function topic(id: string, least: number, most: number, title = id): PathTopic {
  return {
    id,
    title,
    url: `/${id}/`,
    section: 'Section',
    kind: 'concept',
    track: 'core',
    hours: [least, most],
    group: '',
    needs: [],
  };
}

describe('planDates', () => {
  it('lays the middle of the hours on days and ends between least and most', () => {
    const plan = planDates([topic('a', 1, 3), topic('b', 4, 8)], 7, '2026-11-23');

    expect(plan).toMatchObject({
      hours: [5, 11],
      end: ['2026-11-27', '2026-12-03'],
      steps: [
        { from: '2026-11-23', to: '2026-11-24' },
        { from: '2026-11-25', to: '2026-11-30' },
      ],
    });
  });

  it('lets several steps share a day', () => {
    const { steps } = planDates([topic('a', 1, 1), topic('b', 1, 1)], 70, '2026-12-31');

    expect(steps.map(({ from, to }) => [from, to])).toEqual([
      ['2026-12-31', '2026-12-31'],
      ['2026-12-31', '2026-12-31'],
    ]);
  });

  it('never goes back in time and never ends a step before it begins', () => {
    const hours = fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 400 }));
    fc.assert(
      fc.property(fc.array(hours), fc.integer({ min: 1, max: 80 }), (all, week) => {
        const topics = all.map(([least, more], index) =>
          topic(`t${index}`, least / 2, (least + more) / 2),
        );
        const { steps, end } = planDates(topics, week, '2026-11-23');
        const days = steps.flatMap(({ from, to }) => [from, to]);

        for (const { from, to } of steps) expect(from <= to).toBe(true);
        expect(steps.map(({ from }) => from)).toEqual(steps.map(({ from }) => from).toSorted());
        expect(end[0] <= end[1]).toBe(true);
        for (const day of days) expect(day <= end[1]).toBe(true);
      }),
    );
  });
});

describe('a calendar file', () => {
  const { steps } = planDates(
    [topic('r/a/b', 7, 7, 'DNS, names; \\ and ü'.repeat(6))],
    7,
    '2026-12-31',
  );
  const file = calendarFile(steps, {
    name: 'Path',
    site: 'https://roads.example',
    now: new Date('2026-11-23T10:20:30.456Z'),
  });
  const unfolded = file.replaceAll('\r\n ', '');

  it('holds an entry over whole days for each step', () => {
    expect(unfolded.split('\r\n')).toEqual(
      expect.arrayContaining([
        'BEGIN:VCALENDAR',
        'UID:r/a/b@roads.example',
        'DTSTAMP:20261123T102030Z',
        'DTSTART;VALUE=DATE:20261231',
        'DTEND;VALUE=DATE:20270107',
        'URL:https://roads.example/r/a/b/',
        'END:VCALENDAR',
      ]),
    );
  });

  it('escapes what has a meaning and folds long lines at 75 bytes', () => {
    const lines = file.split('\r\n');

    expect(unfolded).toContain(`SUMMARY:${'DNS\\, names\\; \\\\ and ü'.repeat(6)}`);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });
});

describe('the address of a path', () => {
  const ids = ['r/a/one', 'r/a/two', 'r/b/three'];
  const isTopic = (id: string) => ids.includes(id);

  it('holds the whole choice', () => {
    const choices: fc.Arbitrary<PathChoice> = fc.record({
      goals: fc.subarray(['core', ...ids]),
      known: fc.subarray(ids),
      picks: fc.subarray(ids),
      hoursAWeek: fc.integer({ min: 1, max: 80 }),
      start: fc.constantFrom(undefined, '2026-11-23', '2027-02-28'),
      useProgress: fc.boolean(),
    });
    fc.assert(
      fc.property(choices, (choice) => {
        const query = new URLSearchParams(toQuery(choice, 'r'));
        expect(fromQuery(query, 'r', isTopic)).toEqual(choice);
      }),
    );
  });

  it('reads well', () => {
    const choice = fromQuery(new URLSearchParams('goal=b/three&hours=10'), 'r', isTopic);
    expect(toQuery(choice, 'r')).toBe('goal=b/three&hours=10');
  });

  it('may be written by anybody: what makes no sense is left out', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom('goal', 'known', 'pick', 'hours', 'start', 'progress'),
            fc.oneof(fc.string(), fc.constantFrom('-1', '1e9', '2026-13-45', 'a/one', '__proto__')),
          ),
        ),
        (pairs) => {
          const choice = fromQuery(new URLSearchParams(pairs), 'r', isTopic);
          expect([...choice.known, ...choice.picks].every(isTopic)).toBe(true);
          expect(choice.hoursAWeek).toBeGreaterThanOrEqual(1);
          expect(choice.hoursAWeek).toBeLessThanOrEqual(80);
        },
      ),
    );
  });
});
