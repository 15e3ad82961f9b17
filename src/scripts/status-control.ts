import { setStatus, statusOf, subscribe, type Status } from '../learner/progress.ts';

/** The choice of how the reader stands with the topic of the page. */
class StatusControl extends HTMLElement {
  connectedCallback() {
    const topic = this.dataset['topic'] ?? '';
    const show = () => {
      const status = statusOf(topic);
      for (const input of this.querySelectorAll('input')) input.checked = input.value === status;
    };
    show();
    subscribe(show);
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) setStatus(topic, target.value as Status);
    });
  }
}

customElements.define('status-control', StatusControl);
