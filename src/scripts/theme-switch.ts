import { subscribe } from '../learner/progress.ts';
import { applySettings, setSetting, setting, settings } from '../learner/settings.ts';

/** A button that goes through the themes and says which one is set. */
class ThemeSwitch extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    if (!button) return;
    const show = () => {
      const theme = setting('theme');
      this.dataset['theme'] = theme;
      button.setAttribute('aria-label', `Theme: ${theme}`);
      button.title = `Theme: ${theme}`;
    };
    show();
    button.addEventListener('click', () => {
      const themes = settings.theme;
      const next = themes[(themes.indexOf(setting('theme')) + 1) % themes.length];
      setSetting('theme', next ?? 'system');
    });
    // Every page has this switch, so it is the one that follows the settings.
    subscribe(() => {
      applySettings();
      show();
    });
  }
}

customElements.define('theme-switch', ThemeSwitch);
