import { findingsOf, quote, type Finding } from './finding.ts';
import { limits } from './limits.ts';
import { placeAt } from './source-page.ts';

/** Whether a picture is what its name says, and holds nothing but a picture. */
export function checkPicture(file: string, bytes: Uint8Array): Finding[] {
  const extension = file.slice(file.lastIndexOf('.') + 1);
  const { found, error } = findingsOf('images');
  if (extension === 'svg') {
    try {
      return checkSvg(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    } catch {
      error({ line: 1, column: 1 }, 'The picture is not UTF-8', 'Save it as UTF-8.');
      return found;
    }
  }
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  if (!signatures[extension]?.test(start)) {
    error(
      { line: 1, column: 1 },
      `The file is not ${extension.toUpperCase()} inside`,
      'Export the picture again.',
    );
  }
  return found;
}

const signatures: Readonly<Record<string, RegExp>> = {
  png: /^\x89PNG\r\n\x1a\n/,
  jpg: /^\xff\xd8\xff/,
  jpeg: /^\xff\xd8\xff/,
  webp: /^RIFF[^]{4}WEBP/,
  avif: /^[^]{4}ftypavi[fs]/,
};

/**
 * An SVG can hold scripts and reach other files, so it consists of listed elements only. Read as text,
 * tag by tag, and refused where that could be read in two ways.
 */
function checkSvg(text: string): Finding[] {
  const { found, error } = findingsOf('images');
  const report = (index: number, message: string, hint = 'Export the picture as plain SVG.') =>
    error(placeAt(text, index), message, hint);

  // In another encoding the same bytes could be other tags.
  const encoding = /^<\?xml [^<>]*\bencoding\s*=\s*["']([^"']*)/.exec(text)?.[1] ?? 'utf-8';
  if (encoding.toLowerCase() !== 'utf-8') {
    report(0, `The encoding ${quote(encoding)} is not allowed`, 'Save the picture as UTF-8.');
    return found;
  }
  if (!/^(?:<\?xml [^<>]*\?>)?\s*(?:<!--(?:(?!--)[^])*-->\s*)*<svg[\s>]/.test(text)) {
    report(0, 'The file does not begin with `<svg`');
    return found;
  }
  const withoutComments = text.replace(/<!--(?:(?!--)[^])*-->/g, (comment) =>
    comment.replace(/[^\n]/g, ' '),
  );
  const body = withoutComments.replace(/^<\?xml [^<>]*\?>/, (head) => ' '.repeat(head.length));
  for (const { 0: tag, 1: name = '', index } of body.matchAll(/<\/?([^\s/>]*)[^<>]*>?/g)) {
    if (!svgElements.has(name)) report(index, `${quote(`<${name}>`)} is not allowed in a picture`);
    else if (!tag.endsWith('>')) report(index, `${quote(tag)} is not closed`);
    for (const { 1: attribute = '', 2: value = '' } of tag.matchAll(
      /([^\s"'<>/=]+)\s*=\s*("[^"]*"|'[^']*')/g,
    )) {
      const inner = withoutReferences(value.slice(1, -1));
      if (/^on/i.test(attribute))
        report(index, `The handler \`${attribute}\` is not allowed in a picture`);
      if (attribute === 'xml:base') report(index, '`xml:base` is not allowed in a picture');
      if (/(?:^|:)href$|^src$/i.test(attribute) && !inner.startsWith('#')) {
        report(
          index,
          `${quote(inner)} is outside of the picture`,
          'Refer only to #ids of the picture itself.',
        );
      }
      if (/url\(\s*["']?(?!#)/i.test(inner) || reaching.test(inner)) {
        report(index, `${quote(inner)} reaches outside of the picture`, 'Refer only to url(#id).');
      }
    }
  }
  const uses = [...body.matchAll(/<use[\s/>]/g)];
  const oneMore = uses[limits.pictureUses];
  if (oneMore) {
    report(
      oneMore.index,
      `The picture has more than ${limits.pictureUses} \`<use>\``,
      'Draw the parts themselves: uses of uses can make a small file endless.',
    );
  }
  const entity = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.exec(body);
  if (entity)
    report(entity.index, 'The picture holds an entity that is not known', 'Write & as &amp;.');
  return found;
}

/** What can load or run in a style or an address; a backslash can hide any of it. */
const reaching = /image-set|src\(|@import|javascript:|expression\(|\\/i;

/** The value of an attribute with its characters by number written out. */
function withoutReferences(value: string): string {
  return value.replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (reference, hex, decimal) => {
    const code = hex === undefined ? Number(decimal) : parseInt(String(hex), 16);
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : reference;
  });
}

const svgElements: ReadonlySet<string> = new Set(
  (
    'svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath ' +
    'marker linearGradient radialGradient stop clipPath mask pattern filter feGaussianBlur feOffset feMerge ' +
    'feMergeNode feFlood feComposite feBlend feColorMatrix'
  ).split(' '),
);
