/**
 * Stands for the questions of a page, which without script are lists with the answers folded below.
 * Forms are made of them as soon as they come near the window, however the reader got there.
 */
class CheckYourself extends HTMLElement {
  connectedCallback() {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        void import('./question-forms.ts');
      },
      { rootMargin: '600px' },
    );
    for (const list of document.querySelectorAll('ol.questions')) observer.observe(list);
  }
}

customElements.define('check-yourself', CheckYourself);
