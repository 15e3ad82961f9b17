import { settingKind } from './kinds.ts';
import { store } from './reader-store.ts';

/** Every setting with its words, the default first. What is not in the list counts as the default. */
export const settings = {
  theme: ['system', 'light', 'dark'],
  'text-size': ['normal', 'large', 'larger'],
  hours: ['shown', 'hidden'],
  motion: ['system', 'reduced'],
  'review-count': ['shown', 'hidden'],
} as const;

export type SettingName = keyof typeof settings;
export type SettingWord<Name extends SettingName> = (typeof settings)[Name][number];

/** What the reader has chosen, or the default. */
export function setting<Name extends SettingName>(name: Name): SettingWord<Name> {
  const words: readonly SettingWord<Name>[] = settings[name];
  const kept = store.get(settingKind, name);
  const found = words.find((word) => word === kept) ?? words[0];
  if (found === undefined) throw new Error(`The setting ${name} has no words`);
  return found;
}

/** Keeps a choice; the default is kept by keeping nothing. */
export function setSetting<Name extends SettingName>(name: Name, word: SettingWord<Name>): void {
  store.set(settingKind, name, word === settings[name][0] ? undefined : word);
}

/** Shows the page as chosen, as the early script does before the first paint. */
export function applySettings(): void {
  const root = document.documentElement;
  for (const name of ['theme', 'text-size', 'hours', 'motion'] as const) {
    const word = setting(name);
    if (word === settings[name][0]) root.removeAttribute(`data-${name}`);
    else root.setAttribute(`data-${name}`, word);
  }
}
