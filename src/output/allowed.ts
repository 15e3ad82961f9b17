/**
 * What the built site may hold. Everything else is a fault, wherever it came from: this list is the last
 * line that content, templates and libraries have to pass before a reader's browser.
 */

/** Elements, by what they are for. `script` and `style` have rules of their own. */
export const elements = new Set(
  [
    'html head title meta link body script noscript',
    'header nav main article section aside footer div h1 h2 h3 h4 h5 h6 p hr pre blockquote',
    'ol ul li dl dt dd figure figcaption table thead tbody tfoot tr th td caption colgroup col',
    'a em strong small s cite q abbr code kbd samp var sub sup i b u mark span br wbr time data del ins',
    'img picture source svg g defs path circle ellipse rect line polyline polygon text tspan marker title desc',
    'clippath pattern use symbol template',
    'form label input button select option optgroup textarea fieldset legend output progress meter datalist',
    'details summary dialog search',
  ].flatMap((line) => line.split(' ')),
);

/** Custom elements of the site's own scripts. */
export const customElement = /^[a-z]+(-[a-z]+)+$/;

/** Attributes that hold an address. */
export const addressAttributes = new Set([
  'href',
  'src',
  'srcset',
  'action',
  'formaction',
  'poster',
  'cite',
  'data',
  'xlink:href',
]);

/** Attributes that no element may have. */
export const refusedAttribute = /^(on.*|style|srcdoc|ping|background|is|nonce)$/;

/** Schemes of addresses that lead off the site. */
export const schemes = new Set(['https:', 'http:', 'mailto:']);

/** Script types that a browser does not run. */
export const dataScripts = new Set(['application/ld+json']);

/** Endings of files that may stand in the built folder. */
export const fileEndings = new Set(
  'html css js json svg png jpg jpeg webp avif woff2 xml txt md wasm pagefind pf_meta pf_fragment pf_index pf_filter webmanifest'
    .split(' ')
    .map((ending) => `.${ending}`),
);

/** Files without an ending that hosts read. */
export const plainFiles = new Set(['_redirects', '_headers']);
