import { setStatus, statusOf, subscribe, type Status } from '../learner/progress.ts';
import { statusWords } from '../learner/status-words.ts';

/** The choice of how the reader stands with a topic, beside a link to it: a native list, made by script. */
class TopicStatus extends HTMLElement {
  connectedCallback() {
    const topic = this.dataset['topic'] ?? '';
    const select = document.createElement('select');
    select.setAttribute('aria-label', `Your progress: ${this.dataset['title']}`);
    for (const [status, words] of Object.entries(statusWords))
      select.add(new Option(words, status));
    const show = () => {
      select.value = this.dataset['status'] = statusOf(topic);
    };
    select.addEventListener('change', () => setStatus(topic, select.value as Status));
    show();
    subscribe(show);
    this.append(select);
  }
}

customElements.define('topic-status', TopicStatus);
