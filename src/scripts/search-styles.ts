import href from '../styles/search.css?url';
import { once } from './once.ts';

/** Loads the style of all that belongs to search; settles when it holds or could not be loaded. */
export const loadSearchStyles = once(
  () =>
    new Promise((resolve) => {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = href;
      link.onload = link.onerror = resolve;
      document.head.append(link);
    }),
);
