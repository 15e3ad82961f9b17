import { isCountShown, learntTopics } from '../review/stored-records.ts';

/** Shows in the header how many questions are due; what it needs is loaded when the page has settled. */
class ReviewCount extends HTMLElement {
  connectedCallback() {
    const whenIdle = window.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 500));
    whenIdle(() => void this.#count());
  }

  async #count() {
    const roadmaps = new Set(learntTopics().map((topic) => topic.split('/')[0] ?? ''));
    if (roadmaps.size === 0 || !isCountShown()) return;
    const { countDue } = await import('../review/count-due.ts');
    // On a page of a roadmap its own questions count, elsewhere those of the first that has some.
    const [, current = ''] = location.pathname.split('/');
    for (const roadmap of roadmaps.has(current) ? [current] : roadmaps) {
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
    words.textContent = ' to review';
    link.append(String(count), words);
    this.replaceChildren(link);
  }
}

customElements.define('review-count', ReviewCount);
