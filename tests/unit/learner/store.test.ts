import { describe, expect, it } from 'vitest';
import { kinds, noteKind, questionKind, topicKind } from '../../../src/learner/kinds.ts';
import { createStore, keyOf, type Kind, type Trouble } from '../../../src/learner/store.ts';
import { Disk } from './fake-storage.ts';

const dns = 'backend/internet/dns';
const http = 'backend/internet/http';
const dnsKey = keyOf(topicKind, dns);

function open(local: Disk | null, session: Disk | null = new Disk(), known = kinds) {
  const told: Trouble[] = [];
  const store = createStore(
    { local: local?.asStorage() ?? null, session: session?.asStorage() ?? null },
    known,
    (trouble) => told.push(trouble),
  );
  return { store, told };
}

describe('the store', () => {
  it('keeps each topic under a key of its own, with the version of its value', () => {
    const disk = new Disk();
    open(disk).store.set(topicKind, dns, 'done');
    open(disk).store.set(topicKind, http, 'learning');

    expect([...disk.texts]).toEqual([
      ['or.topic.1:backend/internet/dns', 'done'],
      ['or.topic.1:backend/internet/http', 'learning'],
    ]);
    expect([...open(disk).store.all(topicKind)]).toEqual([
      [dns, 'done'],
      [http, 'learning'],
    ]);
  });

  it('takes a value out, and the change back', () => {
    const disk = new Disk();
    const { store } = open(disk);
    store.set(topicKind, dns, 'done');
    const undo = store.set(topicKind, dns, undefined);
    expect(store.get(topicKind, dns)).toBeUndefined();

    undo();

    expect(store.get(topicKind, dns)).toBe('done');
  });

  it('takes nothing back that was written since', () => {
    const disk = new Disk();
    const undo = open(disk).store.set(topicKind, dns, 'learning');
    open(disk).store.set(topicKind, dns, 'done');

    undo();

    expect(disk.texts.get(dnsKey)).toBe('done');
  });

  it('puts aside what it cannot read, and says so', () => {
    const disk = new Disk();
    disk.texts.set(dnsKey, '{"broken');
    const { store, told } = open(disk);

    expect([...store.all(topicKind)]).toEqual([]);

    expect([...disk.texts]).toEqual([[`or.aside:${dnsKey}`, '{"broken']]);
    expect(told).toEqual(['aside']);
    expect([...store.kept().aside]).toEqual([[`or.aside:${dnsKey}`, '{"broken']]);
  });

  it.each([
    'or.topic.1:__proto__',
    'or.topic.1:<img src=x onerror=alert(1)>',
    'or.topic.1:a/b/c/d/e/f',
    'or.topic.1:Backend/DNS',
  ])('puts a foreign key aside: %s', (key) => {
    const disk = new Disk();
    disk.texts.set(key, 'done');
    const { store, told } = open(disk);

    expect([...store.all(topicKind)]).toEqual([]);
    expect(disk.texts.get(`or.aside:${key}`)).toBe('done');
    expect(told).toEqual(['aside']);
  });

  it('keeps two unreadable values that stood under one key', () => {
    const disk = new Disk();
    for (const text of ['one', 'two', 'two']) {
      disk.texts.set(dnsKey, text);
      open(disk).store.all(topicKind);
    }

    expect([...disk.texts.values()].sort()).toEqual(['one', 'two']);
  });

  it('writes over nothing that it could neither read nor put aside', () => {
    const disk = new Disk();
    disk.texts.set(dnsKey, 'a long text that means nothing');
    disk.room = disk.size;
    const { store, told } = open(disk);

    store.set(topicKind, dns, 'done');

    expect(disk.texts.get(dnsKey)).toBe('a long text that means nothing');
    expect(store.get(topicKind, dns)).toBe('done');
    expect(told).toContain('unsaved');
    disk.room = Infinity;
    store.changedElsewhere(undefined);
    expect([...disk.texts.values()].sort()).toEqual(['a long text that means nothing', 'done']);
  });

  it('leaves alone what a later version wrote, and says so', () => {
    const disk = new Disk();
    disk.texts.set('or.topic.2:backend/internet/dns', '{"status":"done"}');
    const { store, told } = open(disk);

    expect([...store.all(topicKind)]).toEqual([]);
    store.set(topicKind, dns, 'learning');

    expect([...disk.texts]).toEqual([
      ['or.topic.2:backend/internet/dns', '{"status":"done"}'],
      [dnsKey, 'learning'],
    ]);
    expect(told).toContain('later');
    expect(store.kept().later).toEqual(['or.topic.2:backend/internet/dns']);
  });

  it('brings values of an earlier version up, joined with those of today', () => {
    const disk = new Disk();
    disk.texts.set(dnsKey, 'done');
    disk.texts.set(keyOf(topicKind, http), 'learning');
    disk.texts.set('or.topic.2:backend/internet/http', 'SKIPPED');
    const next: Kind<string> = {
      name: 'topic',
      version: 2,
      isId: topicKind.isId,
      read: (text) => text,
      write: (value) => value,
      merge: (one, other) => (one > other ? one : other),
      upgrade: (text) => text.toUpperCase(),
    };
    const { store } = open(disk, new Disk(), [next]);

    expect([...store.all(next)].sort()).toEqual([
      [dns, 'DONE'],
      [http, 'SKIPPED'],
    ]);
    expect([...disk.texts.keys()].every((key) => key.startsWith('or.topic.2:'))).toBe(true);
  });

  it('leaves keys alone that are not its own', () => {
    const disk = new Disk();
    disk.texts.set('another app', 'x');
    disk.texts.set('or.garden.7:roses', 'x');
    const { store } = open(disk);
    for (const kind of kinds) store.all<unknown>(kind);

    expect([...disk.texts]).toEqual([
      ['another app', 'x'],
      ['or.garden.7:roses', 'x'],
    ]);
  });

  it.each([
    ['missing', null],
    ['blocked', Object.assign(new Disk(), { blocked: true })],
    ['full', Object.assign(new Disk(), { room: 0 })],
  ])('works for the visit when the storage is %s, and says so', (_, disk) => {
    const { store, told } = open(disk);

    store.set(topicKind, dns, 'done');
    store.set(noteKind, dns, 'Names, not numbers');

    expect(store.get(topicKind, dns)).toBe('done');
    expect([...store.all(topicKind)]).toEqual([[dns, 'done']]);
    expect(store.get(noteKind, dns)).toBe('Names, not numbers');
    expect(told).toContain('unsaved');
    expect(store.isUnsaved()).toBe(true);
  });

  it('keeps for the tab what had no room, and writes it when there is some', () => {
    const disk = Object.assign(new Disk(), { room: 0 });
    const session = new Disk();
    open(disk, session).store.set(topicKind, dns, 'done');
    expect(open(disk, session).store.get(topicKind, dns)).toBe('done');

    disk.room = Infinity;
    const { store } = open(disk, session);
    store.changedElsewhere(undefined);

    expect(disk.texts.get(dnsKey)).toBe('done');
    expect(session.texts.size).toBe(0);
    expect(store.isUnsaved()).toBe(false);
  });

  it('joins what waited with what another tab wrote meanwhile', () => {
    const disk = Object.assign(new Disk(), { room: 0 });
    const { store } = open(disk);
    store.set(topicKind, dns, 'learning');
    store.set(topicKind, http, 'done');
    disk.room = Infinity;
    disk.texts.set(dnsKey, 'done');
    disk.texts.set(keyOf(topicKind, http), 'learning');

    store.changedElsewhere(dnsKey);

    expect(store.get(topicKind, dns)).toBe('done');
    expect(store.get(topicKind, http)).toBe('done');
  });

  it('changes all or nothing when asked to', () => {
    const disk = new Disk();
    const { store, told } = open(disk);
    store.set(topicKind, dns, 'learning');
    const before = [...disk.texts];
    disk.room = disk.size + 40;

    const undo = store.change(
      [
        [keyOf(topicKind, http), 'done'],
        [dnsKey, null],
        [keyOf(noteKind, dns), 'x'.repeat(100)],
      ],
      true,
    );

    expect(undo).toBeUndefined();
    expect([...disk.texts]).toEqual(before);
    expect(store.isUnsaved()).toBe(false);
    expect(told).toEqual([]);
  });

  it('tells listeners of changes here and elsewhere, until they leave', () => {
    const disk = new Disk();
    const { store } = open(disk);
    const heard: (string | undefined)[] = [];
    const leave = store.subscribe((key) => heard.push(key));

    store.set(topicKind, dns, 'done');
    store.changedElsewhere('or.topic.1:backend/internet/http');
    store.changedElsewhere(undefined);
    leave();
    store.set(topicKind, dns, 'skipped');

    expect(heard).toEqual([dnsKey, 'or.topic.1:backend/internet/http', undefined]);
  });

  it.each(['[', '{}', '[1]', '[["k"]]', '[["k",[1,2]]]', 'null'])(
    'begins afresh when what the tab kept is damaged: %s',
    (text) => {
      const session = new Disk();
      session.texts.set('or.unsaved', text);
      const { store } = open(new Disk(), session);

      expect(store.isUnsaved()).toBe(false);
      store.set(topicKind, dns, 'done');
      expect(store.get(topicKind, dns)).toBe('done');
    },
  );

  it('reads records of questions only when they are whole', () => {
    const disk = new Disk();
    const id = '4fX0b_Qk2a';
    const record = { topic: dns, due: 5, log: [[4, 3] as const], right: true };
    const { store } = open(disk);
    store.set(questionKind, id, record);
    disk.texts.set('or.question.1:AAAAAAAAAA', '{"topic":1}');

    expect([...store.all(questionKind)]).toEqual([[id, record]]);
  });
});
