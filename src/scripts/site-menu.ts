/**
 * On narrow screens the navigation opens in a dialog: the browser keeps the focus inside, closes it
 * with Escape and gives the focus back. Without script the link leads to the same list below the text.
 */
class SiteMenu extends HTMLElement {
  connectedCallback() {
    const navigation = this.querySelector('nav');
    const dialog = this.querySelector('dialog');
    const opener = document.querySelector('.open-menu');
    if (!navigation || !dialog || !opener) return;

    opener.setAttribute('role', 'button');
    opener.setAttribute('aria-haspopup', 'dialog');
    const open = (event: Event) => {
      event.preventDefault();
      dialog.append(navigation);
      dialog.showModal();
      navigation.querySelector('[aria-current="page"]')?.scrollIntoView({ block: 'center' });
    };
    opener.addEventListener('click', open);
    opener.addEventListener('keydown', (event) => {
      if (event instanceof KeyboardEvent && event.key === ' ') open(event);
    });
    dialog.addEventListener('close', () => this.prepend(navigation));
    // A click on the backdrop reaches the dialog itself, one inside reaches its children.
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) dialog.close();
    });
  }
}

customElements.define('site-menu', SiteMenu);
