import { noteOf } from '../learner/notes.ts';
import { subscribe } from '../learner/progress.ts';

/** The reader's note on the topic of the page; what edits it is loaded when it is opened. */
class TopicNote extends HTMLElement {
  connectedCallback() {
    const topic = this.dataset['topic'] ?? '';
    const details = this.querySelector('details');
    const state = this.querySelector('.state');
    const field = this.querySelector('textarea');
    if (!details || !state || !field) return;
    const first = state.textContent;
    const show = () => {
      const [line = ''] = noteOf(topic).trim().split('\n', 1);
      state.textContent = line === '' ? first : line.slice(0, 60);
    };
    show();
    subscribe(show);
    details.addEventListener(
      'toggle',
      async () => {
        // At once: what is typed while the editor is on its way is kept by it.
        field.value = noteOf(topic);
        const { editNote } = await import('./note-editor.ts');
        editNote(this, topic);
      },
      { once: true },
    );
    if (location.hash === `#${this.id}`) details.open = true;
  }
}

customElements.define('topic-note', TopicNote);
