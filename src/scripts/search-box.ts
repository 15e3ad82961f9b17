/**
 * Makes the search form of the header a dialog. Until it is used, this is all that is loaded; without
 * script the form leads to the search page.
 */
class SearchBox extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector('input');
    if (!input) return;
    const open = async () => {
      const { openSearch } = await import('./search-dialog.ts');
      openSearch(input);
    };
    // Not on focus: the dialog gives the focus back here, and would open again.
    input.addEventListener('click', open);
    input.addEventListener('input', open);
    document.addEventListener('keydown', (event) => {
      const typing =
        event.target instanceof Element &&
        event.target.closest('input, textarea, select, [contenteditable], dialog');
      const isShortcut =
        (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) ||
        (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey));
      if (!isShortcut) return;
      event.preventDefault();
      void open();
    });
  }
}

customElements.define('search-box', SearchBox);
