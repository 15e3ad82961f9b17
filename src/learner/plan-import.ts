import { dueAfter } from './schedule.ts';
import { kinds, questionKind } from './kinds.ts';
import type { Snapshot } from './snapshot.ts';
import { keyOf, type Change, type Kind } from './store.ts';

/** Merge joins what comes with what is kept and takes nothing out; replace leaves only what comes. */
export type ImportMode = 'merge' | 'replace';

/** What an import would do to one value; null for none. */
export interface PlannedChange {
  kind: string;
  id: string;
  before: string | null;
  after: string | null;
}

/** What has to change so that what is kept becomes what an import asks for; nothing that stays is named. */
export function planImport(kept: Snapshot, coming: Snapshot, mode: ImportMode): PlannedChange[] {
  return kinds.flatMap((kind: Kind<unknown>) => {
    const old = kept.get(kind.name) ?? new Map<string, string>();
    const added = coming.get(kind.name) ?? new Map<string, string>();
    return [...new Set([...old.keys(), ...added.keys()])].flatMap((id) => {
      const before = old.get(id) ?? null;
      const text = added.get(id) ?? null;
      const after = mode === 'replace' ? text : joined(kind, before, text);
      return before === after ? [] : [{ kind: kind.name, id, before, after }];
    });
  });
}

/** The changes of a plan as the store takes them. */
export function toChanges(plan: readonly PlannedChange[]): Change[] {
  return plan.flatMap(({ kind, id, after }): Change[] => {
    const found: Kind<unknown> | undefined = kinds.find(({ name }) => name === kind);
    return found ? [[keyOf(found, id), after]] : [];
  });
}

function joined(kind: Kind<unknown>, before: string | null, text: string | null): string | null {
  if (before === null || text === null || before === text) return before ?? text;
  const [one, other] = [kind.read(before), kind.read(text)];
  if (one === undefined || other === undefined) return before;
  // What is chosen here stays; there is nothing to lose by that.
  if (kind.name === 'setting' || kind.name === 'resume') return before;
  return withDueDate(kind, kind.write(kind.merge(one, other)));
}

/** A joined record with the date that its joined log gives. */
function withDueDate(kind: Kind<unknown>, text: string): string {
  const record = kind.name === 'question' ? questionKind.read(text) : undefined;
  if (!record || record.log.length === 0) return text;
  return questionKind.write({ ...record, due: dueAfter(record.log) });
}
