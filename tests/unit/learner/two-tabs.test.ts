import { describe, expect, it } from 'vitest';
import { topicKind } from '../../../src/learner/kinds.ts';
import { createStore, keyOf, type Kind, type Store } from '../../../src/learner/store.ts';
import { seededRandom } from '../../../src/fuzz/random.ts';
import { Disk } from './fake-storage.ts';

const statuses = ['learning', 'skipped', 'done'] as const;
type Status = (typeof statuses)[number];
const rank = (status: Status | undefined) => (status ? statuses.indexOf(status) : -1);

/** Two versions of the site: the later one keeps a topic in another form. */
const versions: readonly Kind<Status>[] = [
  topicKind,
  {
    ...topicKind,
    version: 2,
    read: (text) => statuses.find((status) => text === JSON.stringify({ status })),
    write: (status) => JSON.stringify({ status }),
    upgrade: (text) => topicKind.read(text),
  },
];

const topics = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `backend/x/${name}`);

/** One tab: its store, the version of the site it shows, what it keeps, and the events on their way to it. */
interface Tab {
  store: Store;
  kind: Kind<Status>;
  session: Disk;
  events: string[];
  told: Set<string>;
}

function run(seed: number, steps: number) {
  const random = seededRandom(seed);
  const pick = <Item>(items: readonly Item[]): Item => {
    const [first, ...rest] = items;
    if (first === undefined && rest.length === 0) throw new Error('Nothing to pick from');
    return random.pick([first as Item, ...rest]);
  };
  const disk = new Disk();
  /** What each topic must at least be: what the reader last set. */
  const expected = new Map<string, Status | undefined>();
  /** Damaged texts that must still be somewhere, by their key. */
  const damaged = new Map<string, string>();
  const counts: Record<string, number> = {};
  let version = 0;
  let clock = Date.UTC(2026, 0, 1);
  const realNow = Date.now;
  Date.now = () => clock;

  const open = (session: Disk): Tab => {
    const kind = versions[version] ?? topicKind;
    const tab: Tab = { kind, session, events: [], told: new Set(), store: undefined as never };
    const local = disk.asStorage((key) => {
      for (const other of tabs) if (other !== tab) other.events.push(key);
    });
    tab.store = createStore({ local, session: session.asStorage() }, [kind], (trouble) =>
      tab.told.add(trouble),
    );
    tab.store.all(kind);
    return tab;
  };
  const tabs: Tab[] = [];
  tabs.push(open(new Disk()), open(new Disk()));

  const reload = (index: number) => {
    const tab = tabs[index];
    if (!tab) return;
    deliver(tab);
    tabs[index] = open(tab.session);
  };
  /** Events may be late, but are quicker than hands. */
  const deliver = (tab: Tab) => {
    for (const key of tab.events.splice(0)) tab.store.changedElsewhere(key);
    tab.store.all(tab.kind);
  };

  const actions = {
    set() {
      const tab = pick(tabs);
      const topic = pick(topics);
      deliver(tab);
      // A control that shows a status cannot be set to it.
      const shown = tab.store.get(tab.kind, topic);
      const status = pick<Status | undefined>(['done', 'learning', 'skipped', undefined]);
      if (status === shown) return;
      tab.store.set(tab.kind, topic, status);
      expected.set(topic, status);
      // Whatever the storage does, the page shows what was chosen.
      if (status !== undefined) expect(tab.store.get(tab.kind, topic)).toBe(status);
    },
    reload() {
      reload(random.below(2));
    },
    deliver() {
      deliver(pick(tabs));
    },
    full() {
      disk.room = disk.size + random.below(40);
    },
    free() {
      disk.room = Infinity;
    },
    damage() {
      const topic = pick(topics);
      const key = keyOf(pick(versions), topic);
      if (!disk.texts.has(key)) return;
      const text = `damaged ${random.below(1e9)}`;
      disk.texts.set(key, text);
      damaged.set(key, text);
      // What stood there is gone by no fault of ours.
      expected.delete(topic);
      for (const tab of tabs) tab.events.push(key);
    },
    upgrade() {
      version = 1;
    },
    downgrade() {
      version = 0;
    },
    clock() {
      clock += (random.below(2000) - 1000) * 86_400_000;
    },
  };
  const names = Object.keys(actions) as (keyof typeof actions)[];
  const weighted = [
    ...names,
    ...Array<'set'>(10).fill('set'),
    ...Array<'deliver'>(6).fill('deliver'),
  ];

  try {
    for (let step = 1; step <= steps; step++) {
      const name = pick(weighted);
      counts[name] = (counts[name] ?? 0) + 1;
      actions[name]();
      if (step % 20 !== 0) continue;
      tabs.forEach(deliver);
      judge(disk, tabs, expected, damaged);
    }
  } finally {
    Date.now = realNow;
  }
  return counts;
}

/** What would be there if the storage recovered now and both tabs showed the latest version. */
function judge(
  disk: Disk,
  tabs: readonly Pick<Tab, 'session'>[],
  expected: ReadonlyMap<string, Status | undefined>,
  damaged: ReadonlyMap<string, string>,
) {
  const kind = versions[1] ?? topicKind;
  const copy = copyOf(disk);
  const sessions = tabs.map(({ session }) => copyOf(session));
  const [one, other] = [0, 1, 0, 1]
    .map((index) => {
      const session = sessions[index]?.asStorage() ?? null;
      const store = createStore({ local: copy.asStorage(), session }, [kind], () => undefined);
      store.all(kind);
      store.changedElsewhere(undefined);
      return new Map([...store.all(kind)].sort());
    })
    .slice(2);

  const lost = [...expected].filter(([topic, status]) => rank(one?.get(topic)) < rank(status));
  expect(lost).toEqual([]);
  expect(one).toEqual(other);
  const texts = new Set(copy.texts.values());
  expect([...damaged.values()].filter((text) => !texts.has(text))).toEqual([]);
}

function copyOf(disk: Disk): Disk {
  const copy = new Disk();
  for (const [key, text] of disk.texts) copy.texts.set(key, text);
  return copy;
}

describe('two tabs over one storage', () => {
  it.each([1, 2, 3, 4, 5])(
    'lose no tick in 10,000 steps of ticks, reloads, full storage, damage, other versions and clocks (seed %i)',
    (seed) => {
      const counts = run(seed, 10_000);

      for (const count of Object.values(counts)) expect(count).toBeGreaterThan(100);
    },
  );
});
