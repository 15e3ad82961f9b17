/*
 * Runs before the first paint, in every page: a classic script, so that nothing flashes. It marks that
 * script runs, sets what the reader has chosen (see src/learner/settings.ts), says where to go on, and puts the
 * navigation back to where it was scrolled.
 */
(() => {
  const root = document.documentElement;
  root.dataset.script = '';
  // On the search page: the list of all topics makes room for results before it is painted.
  if (/[?&]q=[^&]/.test(location.search)) root.dataset.sought = '';

  const read = (storage, key) => {
    try {
      return window[storage].getItem(key);
    } catch {
      return null; // Storage is blocked: the defaults serve.
    }
  };

  for (const name of ['theme', 'text-size', 'hours', 'motion']) {
    const word = read('localStorage', `or.setting.1:${name}`);
    if (/^[a-z]+$/.test(word ?? '')) root.setAttribute(`data-${name}`, word);
  }

  // Stands behind a link into a roadmap, which then leads to where the reader left off.
  customElements.define(
    'resume-here',
    class extends HTMLElement {
      connectedCallback() {
        const kept = read('localStorage', `or.resume.1:${this.dataset.resume}`) ?? '';
        const [, topic, title] = /^([a-z0-9/-]+) (.+)$/.exec(kept) ?? [];
        const link = this.previousElementSibling;
        if (!topic || !link) return;
        link.href = `/${topic}/`;
        link.textContent = `Continue where you left off: ${title}`;
      }
    },
  );

  // Stands at the end of the navigation: when the parser reaches it, all of the navigation is there.
  customElements.define(
    'navigation-end',
    class extends HTMLElement {
      connectedCallback() {
        const scroller = this.closest('.navigation');
        if (!scroller) return;
        const offset = Number(read('sessionStorage', 'navigation-offset'));
        const current = scroller.querySelector('[aria-current="page"]');
        if (offset > 0) scroller.scrollTop = offset;
        if (current && !isVisible(current, scroller)) {
          scroller.scrollTop = current.offsetTop - scroller.clientHeight / 2;
        }
        window.addEventListener('pagehide', () => {
          try {
            sessionStorage.setItem('navigation-offset', String(scroller.scrollTop));
          } catch {
            // Without storage each page begins at its own entry.
          }
        });
      }
    },
  );

  function isVisible(item, scroller) {
    const box = item.getBoundingClientRect();
    const view = scroller.getBoundingClientRect();
    return box.top >= view.top && box.bottom <= view.bottom;
  }
})();
