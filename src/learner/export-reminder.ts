import { settingKind } from './kinds.ts';
import { store } from './reader-store.ts';

/** Topics settled since the last export, after which the reader is reminded of it. */
export const remindAfter = 20;

/** Whether so much has been done since the last export that it is worth another. */
export function isExportDue(settled: number): boolean {
  return settled - Number(store.get(settingKind, 'settled-at-export') ?? 0) >= remindAfter;
}

/** Keeps how many topics were settled when an export was made, or the reader said not now. */
export function setExported(settled: number): void {
  store.set(settingKind, 'settled-at-export', String(settled));
}
