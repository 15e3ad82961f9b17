/**
 * What the built site may hold. Everything else is a fault, wherever it came from: this list is the last
 * line that content, templates and libraries have to pass before a reader's browser. What the site comes
 * to need is one more word or line here.
 */

const words = (...lines: string[]) => new Set(lines.flatMap((line) => line.split(' ')));

/** Elements, by what they are for. `script` has rules of its own; `style` is none of them. */
export const elements = words(
  'html head title meta link body script noscript',
  'header nav main article section aside footer div h1 h2 h3 h4 h5 h6 p hr pre blockquote',
  'ol ul li dl dt dd figure figcaption table thead tbody tfoot tr th td caption colgroup col',
  'a em strong small s cite q abbr code kbd samp var sub sup i b u mark span br wbr time data del ins',
  'img picture source svg g defs path circle ellipse rect line polyline polygon text tspan marker title desc',
  'clippath pattern use symbol lineargradient radialgradient stop mask template',
  'form label input button select option optgroup textarea fieldset legend output progress meter datalist',
  'details summary dialog search',
);

/** Custom elements of the site's own scripts. */
export const customElement = /^[a-z]+(-[a-z]+)+$/;

/** Attributes, in lower case; `data-…` and `aria-…` beside them. No handler and no `style` is among them. */
export const attributes = words(
  'class id lang dir hidden inert tabindex title role translate spellcheck autocapitalize autofocus',
  'enterkeyhint inputmode popover popovertarget popovertargetaction command commandfor contenteditable',
  'charset name content property http-equiv',
  'href rel hreflang type download target referrerpolicy media as crossorigin integrity fetchpriority',
  'src srcset sizes imagesrcset imagesizes alt width height loading decoding async defer',
  'action method novalidate value placeholder autocomplete checked disabled readonly required min max step',
  'minlength maxlength pattern multiple selected for form list rows cols wrap label size accept',
  'colspan rowspan scope headers open start reversed datetime cite low high optimum',
  'xmlns version viewbox preserveaspectratio focusable x y x1 y1 x2 y2 cx cy r rx ry dx dy d points transform',
  'fill fill-opacity fill-rule clip-path clip-rule mask opacity vector-effect paint-order',
  'stroke stroke-width stroke-opacity stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin',
  'font-family font-size font-weight font-style letter-spacing text-anchor dominant-baseline textlength',
  'marker-start marker-mid marker-end markerwidth markerheight markerunits orient refx refy',
  'gradientunits gradienttransform patternunits offset stop-color stop-opacity',
);

/** Attributes that hold addresses. */
export const addressAttributes = words(
  'href src srcset imagesrcset action formaction poster cite data xlink:href',
);

/** Attributes whose address is of this site: what is loaded with a page, and where its forms go. */
export const ownAttributes = words('src srcset imagesrcset action formaction poster');

/** What a `link` may name of other sites; all else that it names is loaded. */
export const foreignRelations = words('canonical alternate author license me');

/** Schemes of addresses that lead off the site. */
export const schemes = words('https: http: mailto:');

/** Script types that a browser does not run. */
export const dataScripts = words('application/ld+json application/json');

/** Files of the built folder, by their places. */
export const files: readonly RegExp[] = [
  /^(?:[a-z0-9-]+\/)*index\.(?:html|md)$/,
  /^404\.html$/,
  /^_astro\/[\w.@-]+\.(?:js|css|woff2|svg|png|jpe?g|webp|avif)$/,
  /^social\/[a-z0-9-]+\.png$/,
  /^pagefind\/(?:(?:fragment|index|filter)\/)?[\w.-]+\.(?:js|json|pagefind|pf_\w+)$/,
  // The questions of a section, under a name that changes with them.
  /^questions\/[a-z0-9-]+\.[0-9a-f]{10}\.json$/,
  // Data that the site's own scripts read, wherever it lies.
  /^(?:[a-z0-9-]+\/)*[a-z0-9-]+\.json$/,
  /^[a-z0-9-]+\.(?:txt|xml|svg|png|ico|webmanifest)$/,
  /^service-worker\.js$/,
  /^_(?:redirects|headers)$/,
];
