import { statuses, subscribe } from '../learner/progress.ts';
import { setting } from '../learner/settings.ts';

/** Shows in the header how many questions are due; counts when the page has nothing else to do. */
class ReviewCount extends HTMLElement {
  #isWaiting = false;

  connectedCallback() {
    this.#countWhenIdle();
    subscribe(() => this.#countWhenIdle());
  }

  #countWhenIdle() {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    whenIdle(() => {
      this.#isWaiting = false;
      void this.#count();
    });
  }

  async #count() {
    if (setting('review-count') === 'hidden') return this.replaceChildren();
    const roadmaps = new Set([...statuses().keys()].map((topic) => topic.split('/')[0] ?? ''));
    if (roadmaps.size === 0) return this.replaceChildren();
    const { countDue } = await import('../review/count-due.ts');
    // On a page of a roadmap its own questions count, elsewhere those of the first that has some.
    const [, current = ''] = location.pathname.split('/');
    for (const roadmap of roadmaps.has(current) ? [current] : roadmaps) {
      // Offline, or a roadmap that is gone: nothing can be asked.
      const count = await countDue(roadmap).catch(() => 0);
      if (count > 0) return this.#show(roadmap, count);
    }
    this.replaceChildren();
  }

  #show(roadmap: string, count: number) {
    const link = document.createElement('a');
    link.href = `/${roadmap}/review/`;
    const words = document.createElement('span');
    words.className = 'words';
    words.textContent = 'to review';
    link.append(String(count), ' ', words);
    this.replaceChildren(link);
  }
}

function whenIdle(work: () => void): void {
  // Safari has no idle callbacks.
  if ('requestIdleCallback' in window) requestIdleCallback(work);
  else setTimeout(work, 200);
}

customElements.define('review-count', ReviewCount);
