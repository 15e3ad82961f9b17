/** Shows in the header how many questions are due; what it needs is loaded when the page has settled. */
class ReviewCount extends HTMLElement {
  connectedCallback() {
    // TEMPORARY until src/learner is there.
  }
}

customElements.define('review-count', ReviewCount);
