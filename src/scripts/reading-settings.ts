import { subscribe } from '../learner/progress.ts';
import {
  setting,
  setSetting,
  settings,
  type SettingName,
  type SettingWord,
} from '../learner/settings.ts';
import { readSetting, writeSetting } from './storage.ts';

/** The choices of how the pages look. They hold at once: the theme switch of the page follows them. */
class ReadingSettings extends HTMLElement {
  connectedCallback() {
    const show = () => {
      for (const input of this.querySelectorAll('input')) {
        const word = currentWord(input.name);
        input.checked = word === (input.dataset['on'] ?? input.value);
      }
    };
    show();
    subscribe(show);
    this.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      const { name, value, checked, dataset } = target;
      choose(name, (checked ? dataset['on'] : dataset['off']) ?? value);
    });
  }
}

/** The shortcut is the search's own, and kept as it keeps it. */
const shortcut = 'search-shortcut';

function currentWord(name: string): string {
  if (name === shortcut) return readSetting(shortcut) === 'off' ? 'off' : 'on';
  return isSetting(name) ? setting(name) : '';
}

function choose(name: string, word: string): void {
  if (name === shortcut) return writeSetting(shortcut, word === 'off' ? word : null);
  if (!isSetting(name)) return;
  const words: readonly SettingWord<SettingName>[] = settings[name];
  const chosen = words.find((one) => one === word);
  if (chosen !== undefined) setSetting(name, chosen);
}

function isSetting(name: string): name is SettingName {
  return Object.hasOwn(settings, name);
}

customElements.define('reading-settings', ReadingSettings);
