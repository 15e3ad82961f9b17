import { statuses, subscribe } from '../learner/progress.ts';
import { setting } from '../learner/settings.ts';

/** Shows in the header how many questions are due; counts when the page has nothing else to do. */
class ReviewCount extends HTMLElement {
  #isWaiting = false;
  /** Number of the latest count: an earlier one may end after it, and is out of date then. */
  #latest = 0;

  connectedCallback() {
    this.#countWhenIdle();
    subscribe(() => this.#countWhenIdle());
  }

  #countWhenIdle() {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    whenIdle(async () => {
      this.#isWaiting = false;
      this.#latest += 1;
      const mine = this.#latest;
      const link = await linkToDue();
      if (mine === this.#latest) this.replaceChildren(...(link ? [link] : []));
    });
  }
}

/** A link to the review with the number of questions due; undefined when none is, or it is not wanted. */
async function linkToDue(): Promise<HTMLAnchorElement | undefined> {
  if (setting('review-count') === 'hidden') return undefined;
  const roadmaps = new Set([...statuses().keys()].map((topic) => topic.split('/')[0] ?? ''));
  if (roadmaps.size === 0) return undefined;
  const { countDue } = await import('../review/count-due.ts');
  // On a page of a roadmap its own questions count, elsewhere those of the first that has some.
  const [, current = ''] = location.pathname.split('/');
  for (const roadmap of roadmaps.has(current) ? [current] : roadmaps) {
    // Offline, or a roadmap that is gone: nothing can be asked.
    const count = await countDue(roadmap).catch(() => 0);
    if (count === 0) continue;
    const words = document.createElement('span');
    words.className = 'words';
    words.textContent = 'to review';
    const link = document.createElement('a');
    link.href = `/${roadmap}/review/`;
    link.append(String(count), ' ', words);
    return link;
  }
  return undefined;
}

function whenIdle(work: () => void): void {
  // Safari has no idle callbacks; a busy page may have none for long.
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 1000 });
  else setTimeout(work, 200);
}

customElements.define('review-count', ReviewCount);
