/** Marks the heading that is being read in the list of headings. */
class OnThisPage extends HTMLElement {
  connectedCallback() {
    const links = new Map(
      [...this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].map((link) => [
        decodeURIComponent(link.hash.slice(1)),
        link,
      ]),
    );
    const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
    const mark = () => {
      // The last heading above a line a third down the window, the observer's, is the one being read.
      const line = innerHeight * 0.34;
      const read = headings.findLast((heading) => heading.getBoundingClientRect().top <= line);
      for (const [id, link] of links) {
        if (id === read?.id) link.setAttribute('aria-current', 'location');
        else link.removeAttribute('aria-current');
      }
    };
    // Each crossing of the line by a heading is a reason to look again; scrolling alone is none.
    const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -66% 0px' });
    for (const heading of headings) observer.observe(heading);
    mark();
  }
}

customElements.define('on-this-page', OnThisPage);
