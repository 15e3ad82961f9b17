import { isExportDue } from '../learner/export-reminder.ts';
import { settingKind } from '../learner/kinds.ts';
import { store } from '../learner/reader-store.ts';
import { showNotice } from './learner-notice.ts';

/**
 * Loaded when there is something worth keeping: asks the browser, once, not to clear it when room is
 * short, and reminds of an export.
 */
export function keepSafe(settled: number): void {
  if (isExportDue(settled)) showNotice('export');
  if (store.get(settingKind, 'persist') !== undefined) return;
  store.set(settingKind, 'persist', 'asked');
  void navigator.storage?.persist?.().catch(() => false);
}
