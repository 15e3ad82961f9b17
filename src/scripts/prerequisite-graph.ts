/** Lifts the lines of the page that is pointed at or focused out of the others. */
class PrerequisiteGraph extends HTMLElement {
  connectedCallback() {
    const choose = (event: Event) => {
      const row = event.target instanceof Element ? event.target.closest('li') : null;
      this.#mark(row?.dataset['page']);
    };
    this.addEventListener('pointerover', choose);
    this.addEventListener('focusin', choose);
    this.addEventListener('pointerleave', () => this.#mark(undefined));
    this.addEventListener('focusout', () => this.#mark(undefined));
  }

  #mark(page: string | undefined) {
    for (const line of this.querySelectorAll<SVGPathElement>('path')) {
      const { from, to } = line.dataset;
      line.classList.toggle('chosen', page !== undefined && (from === page || to === page));
    }
  }
}

customElements.define('prerequisite-graph', PrerequisiteGraph);
