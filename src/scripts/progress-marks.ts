import {
  isSettled,
  keepResume,
  keptTopics,
  resumeOf,
  statuses,
  subscribe,
  type Status,
} from '../learner/progress.ts';
import { statusWords } from '../learner/status-words.ts';

/**
 * Shows how the reader stands wherever topics are listed, counts what is settled, and remembers where to
 * go on. The navigation, which every page of a roadmap has, says which topics there are.
 */
class ProgressMarks extends HTMLElement {
  connectedCallback() {
    const roadmap = this.dataset['roadmap'] ?? '';
    const topics = [
      ...document.querySelectorAll<HTMLAnchorElement>('#navigation .marks-topics a'),
    ].map((link) => ({
      id: idOf(link),
      title: link.firstChild?.textContent?.trim() ?? '',
      group: link.dataset['group'],
      isCurrent: link.hasAttribute('aria-current'),
    }));
    const ids = topics.map(({ id }) => id);
    const show = () => {
      const all = statuses();
      markLinks(ids, all);
      for (const element of document.querySelectorAll<HTMLElement>('[data-progress]')) {
        showCount(element, ids, all);
      }
      remember(roadmap, topics, all);
    };
    show();
    subscribe(show);
    // When the page has settled: what is kept for pages that have moved follows them.
    setTimeout(() => {
      const isGone = (id: string) => id.startsWith(`${roadmap}/`) && !ids.includes(id);
      if (keptTopics().some(isGone)) void import('./follow-moves.ts');
    });
  }
}

interface ListedTopic {
  id: string;
  title: string;
  /** Its group of alternatives, of which one is enough. */
  group: string | undefined;
  isCurrent: boolean;
}

function idOf(link: HTMLAnchorElement): string {
  return link.pathname.slice(1, -1);
}

function markLinks(topics: readonly string[], all: ReadonlyMap<string, Status>) {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.marks-topics a')) {
    const id = idOf(link);
    const status = topics.includes(id) ? all.get(id) : ofSection(id, topics, all);
    if (link.dataset['status'] === status) continue;
    link.querySelector('.status-word')?.remove();
    if (status === undefined) {
      delete link.dataset['status'];
      continue;
    }
    link.dataset['status'] = status;
    const word = document.createElement('span');
    word.className = 'status-word visually-hidden';
    word.textContent = ` (${statusWords[status].toLowerCase()})`;
    link.append(word);
  }
}

/** A section is done when all of it is settled. */
function ofSection(
  id: string,
  topics: readonly string[],
  all: ReadonlyMap<string, Status>,
): Status | undefined {
  const below = topics.filter((topic) => topic.startsWith(`${id}/`));
  return below.length > 0 && below.every((topic) => isSettled(all.get(topic))) ? 'done' : undefined;
}

/** Fills in how many topics below the element's page are settled, and what is left. */
function showCount(
  element: HTMLElement,
  topics: readonly string[],
  all: ReadonlyMap<string, Status>,
) {
  const page = element.dataset['progress'] ?? '';
  const below = topics.filter((id) => id.startsWith(`${page}/`));
  const settled = below.filter((id) => isSettled(all.get(id))).length;
  const bar = element.querySelector('progress');
  if (bar) bar.value = settled;
  const words = element.querySelector('strong, span') ?? element;
  words.textContent =
    words === element
      ? settled > 0
        ? `${settled}/${below.length}`
        : ''
      : `${settled} of ${below.length} settled`;
  const left = element.querySelector('.left');
  if (left) void showHoursLeft(left, all);
}

/** Only the head of a roadmap has hours to count. */
async function showHoursLeft(place: Element, all: ReadonlyMap<string, Status>) {
  const { hoursLeft } = await import('./hours-left.ts');
  place.textContent = hoursLeft(all);
}

/** Keeps where to go on: at the page being read or, when that is settled, at the next one that is not. */
function remember(
  roadmap: string,
  topics: readonly ListedTopic[],
  all: ReadonlyMap<string, Status>,
) {
  const kept = resumeOf(roadmap);
  const place = topics.findIndex(({ isCurrent }) => isCurrent);
  const from = place < 0 ? topics.findIndex(({ id }) => id === kept?.topic) : place;
  if (from < 0) return;
  const chosen = new Set(topics.flatMap(({ id, group }) => (isSettled(all.get(id)) ? group : [])));
  const isOpen = ({ id, group }: ListedTopic) =>
    !isSettled(all.get(id)) && (group === undefined || !chosen.has(group));
  const [here, ...later] = [...topics.slice(from), ...topics.slice(0, from)];
  const target = here && isOpen(here) ? here : (later.find(isOpen) ?? here);
  if (!target || kept?.topic === target.id) return;
  keepResume(roadmap, { topic: target.id, title: target.title });
}

customElements.define('progress-marks', ProgressMarks);
