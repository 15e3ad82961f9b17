/** Keeps the chosen view of the roadmap in the address, so that it can be shared and gone back to. */
class RoadmapViews extends HTMLElement {
  connectedCallback() {
    const inputs = [...this.querySelectorAll('input')];
    const showAddressed = () => {
      const wanted = inputs.find(({ value }) => `#${value}` === location.hash);
      if (wanted) wanted.checked = true;
    };
    showAddressed();
    addEventListener('hashchange', showAddressed);
    this.addEventListener('change', (event) => {
      if (event.target instanceof HTMLInputElement) {
        history.replaceState(history.state, '', `#${event.target.value}`);
      }
    });
  }
}

customElements.define('roadmap-views', RoadmapViews);
