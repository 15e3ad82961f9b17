/** A button that asks two questions of its page; what it opens is loaded when it is used. */
class AlreadyKnown extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    button?.addEventListener('click', async () => {
      const { askTwoQuestions } = await import('./placement-topic-dialog.ts');
      askTwoQuestions(this.dataset['topic'] ?? '');
    });
  }
}

customElements.define('already-known', AlreadyKnown);
