/**
 * All that is kept as one value, apart from the storage: what an export holds and an import brings.
 * A file is JSON, `{ "format": "open-roadmaps", "version": 1, "topic": { … }, "question": { … }, … }`, with
 * the values of each kind by their ids. Files of a later version are refused, as is everything that the
 * site never writes: then nothing is changed.
 */
import { kinds } from './kinds.ts';
import type { Kind, Store } from './store.ts';

/** Values in the form in which they are stored, by kind and id. */
export type Snapshot = ReadonlyMap<string, ReadonlyMap<string, string>>;

export const format = 'open-roadmaps';
export const formatVersion = 1;

/** Bytes of the largest file that is read, and the most values that it may hold. */
export const largestFile = 10_000_000;
export const mostValues = 20_000;

/** All that is kept. */
export function takeSnapshot(store: Store): Snapshot {
  return new Map(
    kinds.map((kind: Kind<unknown>) => [
      kind.name,
      new Map([...store.all(kind)].map(([id, value]) => [id, kind.write(value)])),
    ]),
  );
}

/** A snapshot as the text of a file. */
export function printSnapshot(snapshot: Snapshot): string {
  const values = kinds.map(({ name }: Kind<unknown>) => {
    const ofKind = [...(snapshot.get(name) ?? [])].sort(([one], [other]) => (one < other ? -1 : 1));
    return [
      name,
      Object.fromEntries(ofKind.map(([id, text]) => [id, isJson(name) ? JSON.parse(text) : text])),
    ] as const;
  });
  const file = { format, version: formatVersion, ...Object.fromEntries(values) };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/** What a text cannot be read as a snapshot for, in a sentence for the reader. */
export class UnreadableSnapshot extends Error {}

/**
 * Reads the text of a file.
 * @throws UnreadableSnapshot
 */
export function readSnapshot(text: string): Snapshot {
  if (text.length > largestFile) {
    throw new UnreadableSnapshot(
      `The file is larger than ${largestFile / 1_000_000} MB. An export of this site is far smaller.`,
    );
  }
  const file = parse(text);
  if (!isObject(file) || file['format'] !== format) {
    throw new UnreadableSnapshot('This is not a file that was exported from this site.');
  }
  if (typeof file['version'] !== 'number' || file['version'] > formatVersion) {
    throw new UnreadableSnapshot(
      'The file was exported by a newer version of this site. Reload the page and try again.',
    );
  }
  const faults: string[] = [];
  let count = 0;
  const snapshot = new Map<string, Map<string, string>>();
  for (const [name, values] of Object.entries(file)) {
    if (name === 'format' || name === 'version') continue;
    const kind: Kind<unknown> | undefined = kinds.find((one) => one.name === name);
    if (!kind || !isObject(values)) {
      faults.push(name);
      continue;
    }
    const entries = Object.entries(values);
    count += entries.length;
    if (count > mostValues) {
      throw new UnreadableSnapshot(
        `The file holds more than ${mostValues.toLocaleString('en')} values, which no export of this site does.`,
      );
    }
    const ofKind = new Map<string, string>();
    for (const [id, value] of entries) {
      const text = isJson(name) ? JSON.stringify(value) : value;
      const read = typeof text === 'string' && kind.isId.test(id) ? kind.read(text) : undefined;
      if (read === undefined) faults.push(`${name} ${id}`);
      else ofKind.set(id, kind.write(read));
    }
    snapshot.set(name, ofKind);
  }
  const [first] = faults;
  if (first !== undefined) {
    throw new UnreadableSnapshot(
      `The file holds ${faults.length === 1 ? 'a value' : `${faults.length} values`} that this site never writes, the first at “${first.slice(0, 60)}”.`,
    );
  }
  return snapshot;
}

/** Values that are JSON in the storage too stand as they are in a file. */
function isJson(kind: string): boolean {
  return kind === 'question';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
