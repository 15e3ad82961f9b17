/** All of search but the form of the header: one file, which is asked for when it is needed first. */
export { openSearch } from './search-dialog.ts';
export { markFoundWords } from './search-marks.ts';
export { startSearchPage } from './search-page.ts';
