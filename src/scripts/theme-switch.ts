import { readSetting, writeSetting } from './storage.ts';

const themes = ['system', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

/** A button that goes through the themes and says which one is set. */
class ThemeSwitch extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    if (!button) return;
    this.#show(button, currentTheme());
    button.addEventListener('click', () => {
      const next = themes[(themes.indexOf(currentTheme()) + 1) % themes.length] ?? 'system';
      setTheme(next);
      this.#show(button, next);
    });
    addEventListener('storage', (event) => {
      if (event.key !== 'theme') return;
      setTheme(currentTheme());
      this.#show(button, currentTheme());
    });
  }

  #show(button: HTMLButtonElement, theme: Theme) {
    this.dataset['theme'] = theme;
    button.setAttribute('aria-label', `Theme: ${theme}`);
    button.title = `Theme: ${theme}`;
  }
}

function currentTheme(): Theme {
  const stored = readSetting('theme');
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

function setTheme(theme: Theme) {
  writeSetting('theme', theme === 'system' ? null : theme);
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

customElements.define('theme-switch', ThemeSwitch);
