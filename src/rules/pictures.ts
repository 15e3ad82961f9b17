import { findingsOf, quote, type Finding } from './finding.ts';
import { placeAt } from './source-page.ts';

/** Whether a picture is what its name says, and holds nothing but a picture. */
export function checkPicture(file: string, bytes: Uint8Array): Finding[] {
  const extension = file.slice(file.lastIndexOf('.') + 1);
  if (extension === 'svg') return checkSvg(new TextDecoder().decode(bytes));
  const { found, error } = findingsOf('images');
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
      const inner = value.slice(1, -1);
      if (/^on/i.test(attribute))
        report(index, `The handler \`${attribute}\` is not allowed in a picture`);
      if (/(?:^|:)href$|^src$/i.test(attribute) && !inner.startsWith('#')) {
        report(
          index,
          `${quote(inner)} is outside of the picture`,
          'Refer only to #ids of the picture itself.',
        );
      }
      if (/url\(\s*["']?(?!#)/i.test(inner) || /@import|javascript:|expression\(/i.test(inner)) {
        report(index, `${quote(inner)} reaches outside of the picture`, 'Refer only to url(#id).');
      }
    }
  }
  const entity = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.exec(body);
  if (entity)
    report(entity.index, 'The picture holds an entity that is not known', 'Write & as &amp;.');
  return found;
}

const svgElements: ReadonlySet<string> = new Set(
  (
    'svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath ' +
    'marker linearGradient radialGradient stop clipPath mask pattern filter feGaussianBlur feOffset feMerge ' +
    'feMergeNode feFlood feComposite feBlend feColorMatrix'
  ).split(' '),
);
