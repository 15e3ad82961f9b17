import { findingsOf, quote, type Finding } from './finding.ts';
import { judgeUrl } from './judge-url.ts';
import type { ParsedPage } from './parsed-page.ts';

/** Resources are found by their own address, over an encrypted connection, and once. */
export function checkResources({ data, locate }: Pick<ParsedPage, 'data' | 'locate'>): Finding[] {
  const { found, error } = findingsOf('resources');
  const seen = new Set<string>();
  data.resources.forEach(({ url }, index) => {
    const place = locate(['resources', index, 'url']);
    const verdict = judgeUrl(url);
    if (verdict) error(place, verdict.message, verdict.hint);
    const { protocol, hostname, pathname, search } = new URL(url);
    if (protocol !== 'https:') {
      error(place, `${quote(url)} is not encrypted`, 'Use https:, or another resource.');
    }
    if (shorteners.has(hostname.replace(/^www\./, ''))) {
      error(place, `${quote(url)} hides where it leads`, 'Write the address that it leads to.');
    }
    if (!hostname.includes('.') || /^[\d.]+$|^\[/.test(hostname)) {
      error(place, `${quote(url)} is no address in the public net`, 'Write the name of the site.');
    }
    if (/[?&](?:utm_\w+|fbclid|gclid|ref)=/.test(search)) {
      error(
        place,
        `${quote(url)} tells the site who sent its readers`,
        'Leave out what follows the ?.',
      );
    }
    const key = `${hostname.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${search}${new URL(url).hash}`;
    if (seen.has(key))
      error(place, `${quote(url)} stands twice in \`resources\``, 'Keep one of the two.');
    seen.add(key);
  });
  return found;
}

const shorteners: ReadonlySet<string> = new Set([
  'aka.ms',
  'amzn.to',
  'bit.ly',
  'buff.ly',
  'cutt.ly',
  'dub.sh',
  'fb.me',
  'goo.gl',
  'is.gd',
  'lnkd.in',
  'ow.ly',
  'rb.gy',
  'rebrand.ly',
  's.id',
  'shorturl.at',
  't.co',
  't.ly',
  'tiny.cc',
  'tinyurl.com',
  'v.gd',
]);
