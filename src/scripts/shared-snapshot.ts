import { planImport } from '../learner/plan-import.ts';
import { isSettled, type Status } from '../learner/progress.ts';
import { store } from '../learner/reader-store.ts';
import { readFragment } from '../learner/snapshot-link.ts';
import { takeSnapshot } from '../learner/snapshot.ts';
import { statusWords } from '../learner/status-words.ts';
import { showPlan } from './import-preview.ts';
import { make, need } from './make-element.ts';
import { loadTopicTitles } from './topic-titles.ts';

/** Shows the snapshot that the address holds, and takes it over when asked to. */
class SharedSnapshot extends HTMLElement {
  async connectedCallback() {
    addEventListener('hashchange', () => void this.#show());
    await this.#show();
  }

  async #show() {
    const lead = need(this, '.lead', HTMLElement);
    const statuses = readFragment(location.hash);
    need(this, '.take-over', HTMLElement).hidden = typeof statuses === 'string';
    if (typeof statuses === 'string') {
      lead.textContent = statuses;
      need(this, '.topics', HTMLElement).replaceChildren();
      return;
    }
    const titles = await loadTopicTitles().catch(() => new Map<string, string>());
    const settled = [...statuses.values()].filter(isSettled).length;
    lead.textContent =
      titles.size > 0
        ? `${settled} of ${titles.size} topics settled.`
        : `${settled} topics settled.`;
    need(this, '.topics', HTMLElement).replaceChildren(
      ...(['learning', 'done', 'skipped'] as const).flatMap((status) =>
        listOf(status, statuses, titles),
      ),
    );
    await this.#offer(statuses);
  }

  async #offer(statuses: ReadonlyMap<string, Status>) {
    const take = need(this, '[data-action="take"]', HTMLButtonElement);
    const back = need(this, '[data-action="undo"]', HTMLButtonElement);
    const taken = need(this, '.taken', HTMLElement);
    const plan = planImport(takeSnapshot(store), new Map([['topic', statuses]]), 'merge');
    const { content, commit } = await showPlan(plan);
    need(this, '.preview', HTMLElement).replaceChildren(...content);
    take.hidden = commit === undefined;
    take.onclick = () => {
      const undo = commit?.();
      taken.textContent = undo ? 'Taken over.' : 'There is no room for it. Nothing was changed.';
      take.hidden = undo !== undefined;
      back.hidden = undo === undefined;
      back.onclick = () => {
        undo?.();
        taken.textContent = 'Taken back.';
        back.hidden = true;
        take.hidden = false;
        take.focus();
      };
      if (undo) back.focus();
    };
  }
}

function listOf(
  status: Status,
  statuses: ReadonlyMap<string, Status>,
  titles: ReadonlyMap<string, string>,
): HTMLElement[] {
  const order = [...titles.keys()];
  const ids = [...statuses].flatMap(([id, its]) => (its === status ? [id] : []));
  if (ids.length === 0) return [];
  ids.sort((one, other) => order.indexOf(one) - order.indexOf(other));
  const items = ids.map((id) => {
    const title = titles.get(id);
    return make(
      'li',
      { class: 'status-mark', 'data-status': status },
      title === undefined ? id : make('a', { href: `/${id}/` }, title),
    );
  });
  return [
    make('h2', {}, `${statusWords[status]}: ${ids.length}`),
    make('ul', { role: 'list' }, ...items),
  ];
}

customElements.define('shared-snapshot', SharedSnapshot);
