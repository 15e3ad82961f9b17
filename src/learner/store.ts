/**
 * All that is kept for the reader lies behind this folder, in the browser's local storage, and nowhere
 * else: nothing is ever sent.
 *
 * **Shape.** One value a key, since a single document loses ticks when two tabs write it. A key is
 * `or.<kind>.<version>:<id>`; the kinds and the form of their values stand in `kinds.ts`. A topic that is
 * to do has no key. Beside them stand `or.aside:<key>`, which holds what could not be read, and in the
 * session storage `or.unsaved`, which holds what could not be written.
 *
 * **Versions.** The number in the key is the version of its value. A change of form raises the kind's
 * version and says in `upgrade` how the one before is read. Values of an earlier version are brought up
 * when they are met and joined with what stands there already; values of a later version are left alone,
 * since their keys are others, and the reader is told. So two versions of the site can be open at once, and
 * a step back loses nothing: the earlier version writes beside the later, which joins both when it returns.
 *
 * **What cannot be read** (damaged, or not ours under our key) is moved to `or.aside:` and told; it is
 * never written over, also when there is no room to move it.
 *
 * **What cannot be written** (no storage, a full one) holds for the page, and for the tab as long as it has
 * a session storage; it is told once, and tried again at every change and when the reader comes back.
 *
 * **Joining** is by what was done, never by a clock: see `merge` of each kind. It is used for an import, an
 * upgrade, a moved topic and a value that another tab wrote while ours could not be.
 *
 * **When content changes**: a topic that moved takes its values along (`moved-topics.ts`); values of
 * topics and questions that are gone stay, are exported, and are listed on the settings page.
 */

/** A kind of value: the form it has in the storage. Methods, so that kinds of all values fit one list. */
export interface Kind<Value> {
  name: string;
  version: number;
  isId: RegExp;
  /** What a stored text stands for; undefined when it is none of this kind. */
  read(text: string): Value | undefined;
  write(value: Value): string;
  /** Two values as one, without loss of what was done; the order of the two does not matter. */
  merge(one: Value, other: Value): Value;
  /**
   * An unsaved value never replaces the stored one it was made from, but is joined with it: so that of two
   * tabs without room neither takes back what the other did, which it cannot see.
   */
  alwaysJoined?: true;
  /** A text of an earlier version as a value of this one. */
  upgrade?(text: string, version: number): Value | undefined;
}

/** What the reader is to be told. */
export type Trouble =
  /** Something could not be written. */
  | 'unsaved'
  /** Something could not be read and was put aside. */
  | 'aside'
  /** Something was written by a later version of the site. */
  | 'later';

/** A key and the text that is to stand under it; null for none. */
export type Change = readonly [key: string, text: string | null];

/** Takes a change back, where nothing else has been written since. */
export type Undo = () => void;

/** Hears which key changed; undefined when it may have been any. */
type Listener = (key: string | undefined) => void;

export type Store = ReturnType<typeof createStore>;

const asidePrefix = 'or.aside:';
const unsavedKey = 'or.unsaved';
const pattern = /^or\.([a-z]+)\.(\d+):(.+)$/s;

/** The key of a value. */
export function keyOf({ name, version }: Pick<Kind<unknown>, 'name' | 'version'>, id: string) {
  return `or.${name}.${version}:${id}`;
}

/**
 * A store over the storages of a browser, each of which may be missing, full or refuse to work.
 * @param tell is called as soon as there is something that the reader should know
 */
export function createStore(
  { local, session }: { local: Storage | null; session: Storage | null },
  kinds: readonly Kind<unknown>[],
  tell: (trouble: Trouble) => void,
) {
  /** What could not be written: the text that stood there and the one that should. */
  const unsaved = readUnsaved(session);
  const listeners = new Set<Listener>();

  const stored = (key: string): string | null => {
    try {
      return local?.getItem(key) ?? null;
    } catch {
      return null;
    }
  };

  const storedKeys = (): string[] => {
    try {
      return local ? Object.keys(local) : [];
    } catch {
      return [];
    }
  };

  const text = (key: string): string | null => {
    const waiting = unsaved.get(key);
    return waiting ? waiting[1] : stored(key);
  };

  /** Writes and looks whether it is there: some browsers drop what they have no room for. */
  const tryWrite = (key: string, wanted: string | null): boolean => {
    try {
      if (wanted === null) local?.removeItem(key);
      else local?.setItem(key, wanted);
      return local?.getItem(key) === wanted;
    } catch {
      return false;
    }
  };

  const keepUnsaved = () => {
    try {
      if (unsaved.size === 0) session?.removeItem(unsavedKey);
      else session?.setItem(unsavedKey, JSON.stringify([...unsaved]));
    } catch {
      // It holds for the page.
    }
  };

  /** Moves what cannot be read out of the way; false when there is no room for it. */
  const setAside = (key: string, unreadable: string): boolean => {
    tell('aside');
    let copy = asidePrefix + key;
    while (![null, unreadable].includes(stored(copy))) copy += "'";
    return tryWrite(copy, unreadable) && tryWrite(key, null);
  };

  const put = (key: string, wanted: string | null): boolean => {
    const found = stored(key);
    const [kind, id] = kindOf(key);
    const blocked =
      kind !== undefined &&
      found !== null &&
      (!kind.isId.test(id) || kind.read(found) === undefined) &&
      !setAside(key, found);
    const done = !blocked && tryWrite(key, wanted);
    if (done) unsaved.delete(key);
    else unsaved.set(key, [unsaved.get(key)?.[0] ?? found, wanted]);
    return done;
  };

  /** The kind of a key of the present version. */
  const kindOf = (key: string): [Kind<unknown> | undefined, string] => {
    const [, name, version, id = ''] = pattern.exec(key) ?? [];
    const kind = kinds.find((one) => one.name === name);
    return [String(kind?.version) === version ? kind : undefined, id];
  };

  const notify = (key: string | undefined) => {
    for (const listener of listeners) listener(key);
  };

  /** Tries again to write what could not be; what another tab has written meanwhile is joined. */
  const retry = () => {
    if (unsaved.size === 0) return;
    for (const [key, [found, wanted]] of [...unsaved]) {
      // Of another version of the site: brought up by `upgrade`, or for the later one to write.
      if (pattern.test(key) && !kindOf(key)[0]) continue;
      const now = stored(key);
      const joined = kindOf(key)[0]?.alwaysJoined ?? now !== found;
      if (now === null || !joined) put(key, wanted);
      else if (wanted === null) unsaved.delete(key);
      else joinIn(key, wanted);
    }
    keepUnsaved();
  };

  /** Writes a text joined with the one that is there. */
  const joinIn = (key: string, added: string): boolean => {
    const now = stored(key);
    return put(key, now === null ? added : mergeTexts(key, now, added));
  };

  const mergeTexts = (key: string, one: string, other: string): string => {
    const [kind] = kindOf(key);
    const [first, second] = [kind?.read(one), kind?.read(other)];
    if (first === undefined) return other;
    return second === undefined || !kind ? one : kind.write(kind.merge(first, second));
  };

  /** Brings values of earlier versions up, before anything is read. */
  const upgrade = <Value>(kind: Kind<Value>, keys: readonly string[]) => {
    for (const key of keys) {
      const [, name, version = '', id = ''] = pattern.exec(key) ?? [];
      if (name !== kind.name || Number(version) === kind.version) continue;
      if (Number(version) > kind.version) {
        tell('later');
        continue;
      }
      const waiting = unsaved.get(key);
      unsaved.delete(key);
      const old = waiting ? waiting[1] : stored(key);
      if (old === null) continue;
      const value = kind.isId.test(id) ? kind.upgrade?.(old, Number(version)) : undefined;
      if (value === undefined) {
        if (!waiting) setAside(key, old);
        continue;
      }
      const today = keyOf(kind, id);
      const pending = unsaved.get(today)?.[1] ?? null;
      const upgraded = kind.write(value);
      const done = joinIn(
        today,
        pending === null ? upgraded : mergeTexts(today, pending, upgraded),
      );
      // The old one goes only when the new one is safely there.
      if (done && !waiting) tryWrite(key, null);
    }
    keepUnsaved();
  };

  const change = (changes: Iterable<Change>, wholly = false): Undo | undefined => {
    retry();
    const after = new Map(changes);
    const before = new Map([...after.keys()].map((key) => [key, text(key)]));
    // What makes room comes last, so that it is still there if the rest does not fit.
    const ordered = [...after].sort(([, one], [, other]) => +(one === null) - +(other === null));
    const fits = ordered.map(([key, wanted]) => put(key, wanted)).every(Boolean);
    if (!fits && wholly) for (const [key, wanted] of before) put(key, wanted);
    keepUnsaved();
    for (const key of after.keys()) notify(key);
    if (!fits && wholly) return undefined;
    if (!fits) tell('unsaved');
    return () => {
      change([...before].filter(([key]) => text(key) === after.get(key)));
    };
  };

  return {
    /** The value with this id; undefined when there is none. */
    get<Value>(kind: Kind<Value>, id: string): Value | undefined {
      const key = keyOf(kind, id);
      const found = text(key);
      return found === null || !kind.isId.test(id) ? undefined : kind.read(found);
    },

    /** All values of a kind by their ids. What cannot be read is put aside. */
    all<Value>(kind: Kind<Value>): Map<string, Value> {
      upgrade(kind, [...unsaved.keys(), ...storedKeys()]);
      const start = keyOf(kind, '');
      const values = new Map<string, Value>();
      for (const key of new Set([...storedKeys(), ...unsaved.keys()])) {
        if (!key.startsWith(start)) continue;
        const id = key.slice(start.length);
        const found = text(key);
        if (found === null) continue;
        const value = kind.isId.test(id) ? kind.read(found) : undefined;
        if (value !== undefined) values.set(id, value);
        else if (!unsaved.has(key)) setAside(key, found);
      }
      return values;
    },

    /** Keeps a value; undefined takes it out. */
    set<Value>(kind: Kind<Value>, id: string, value: Value | undefined): Undo {
      return change([[keyOf(kind, id), value === undefined ? null : kind.write(value)]]) ?? noUndo;
    },

    /**
     * Makes several changes.
     * @param wholly all or none: gives undefined, with nothing changed, when there is no room for all
     */
    change,

    /** What could not be read, by the key it stood under, and the keys of a later version. */
    kept(): { aside: Map<string, string>; later: string[] } {
      const keys = storedKeys();
      const aside = keys
        .filter((key) => key.startsWith(asidePrefix))
        .map((key) => [key, stored(key) ?? ''] as const);
      const later = keys.filter((key) => {
        const [, name, version] = pattern.exec(key) ?? [];
        const kind = kinds.find((one) => one.name === name);
        return name !== undefined && Number(version) > (kind?.version ?? 0);
      });
      return { aside: new Map(aside), later };
    },

    /** Whether something waits to be written. */
    isUnsaved: () => unsaved.size > 0,

    /** Calls back at every change, from this tab or another; gives back what ends it. */
    subscribe(listener: Listener): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    /** To be called when another tab has changed a key, or may have changed any (undefined). */
    changedElsewhere(key: string | undefined): void {
      // Also when it has been changed back to what it was, ours is no longer the last word.
      const waiting = key === undefined ? undefined : unsaved.get(key);
      if (key !== undefined && waiting) unsaved.set(key, [null, waiting[1]]);
      retry();
      notify(key);
    },
  };
}

function noUndo(): void {
  // There was nothing to change.
}

type Unsaved = Map<string, readonly [found: string | null, wanted: string | null]>;

function readUnsaved(session: Storage | null): Unsaved {
  try {
    const list: unknown[] = JSON.parse(session?.getItem(unsavedKey) ?? '[]');
    return new Map(list.filter(isUnsaved));
  } catch {
    return new Map();
  }
}

function isUnsaved(
  entry: unknown,
): entry is [key: string, texts: [found: string | null, wanted: string | null]] {
  if (!Array.isArray(entry)) return false;
  const [key, texts]: unknown[] = entry;
  return (
    typeof key === 'string' &&
    Array.isArray(texts) &&
    texts.length === 2 &&
    texts.every((text) => text === null || typeof text === 'string')
  );
}
