import type { Problem } from '../problems/problem.ts';

/** A moved page: its old address and the one that answers now. */
export interface Redirect {
  from: string;
  to: string;
}

/** Files of the content folder that keep old addresses alive. */
export const addressesFile = 'addresses.txt';
export const redirectsFile = 'redirects.txt';

/**
 * Reads a list of addresses or redirects: one a line, parts separated by spaces, `#` begins a comment.
 * @returns the parts of each line with its number, from 1
 */
export function readLines(text: string): { parts: string[]; line: number }[] {
  return text
    .split('\n')
    .map((content, index) => ({
      parts: content.replace(/#.*/, '').trim().split(/\s+/).filter(Boolean),
      line: index + 1,
    }))
    .filter(({ parts }) => parts.length > 0);
}

/** An address of a page, with its final slash. Files are written by it, so it cannot climb out. */
const addressPattern = /^\/(?:[a-z0-9][a-z0-9-]*\/)+$/;

/** The redirects of a file that has been checked; lines of another form are left out. */
export function readRedirects(text: string): Redirect[] {
  return readLines(text).flatMap(({ parts: [from = '', to = ''] }) =>
    addressPattern.test(from) && addressPattern.test(to) ? [{ from, to }] : [],
  );
}

/**
 * Addresses that would die: published once, and now without page or redirect. Also pages that are not yet
 * in the list of published addresses, and redirects that lead nowhere, on, in circles, or over a page.
 */
export function checkAddresses(given: {
  /** Folder of the content, for the names of the files. */
  folder: string;
  /** Text of the list of every address ever published. */
  addresses: string;
  /** Text of the list of redirects. */
  redirects: string;
  /** Addresses of the pages of the content. */
  pages: readonly string[];
}): Problem[] {
  const pages = new Set(given.pages);
  const published = readLines(given.addresses);
  const moved = readLines(given.redirects);
  const targets = new Map(moved.map(({ parts: [from = '', to = ''] }) => [from, to]));
  const known = new Set(published.map(({ parts: [address = ''] }) => address));

  const problem = (file: string, line: number, message: string, hint: string): Problem => ({
    file: `${given.folder}/${file}`,
    line,
    column: 1,
    rule: 'addresses',
    severity: 'error',
    message,
    hint,
  });

  const dead = published.flatMap(({ parts: [address = ''], line }) =>
    pages.has(address) || targets.has(address)
      ? []
      : [
          problem(
            addressesFile,
            line,
            `'${address}' was published, and has now neither page nor redirect`,
            `Add '${address} /where/it/went/' to ${given.folder}/${redirectsFile}; npm run move does it for you.`,
          ),
        ],
  );
  const unlisted = given.pages
    .filter((address) => !known.has(address))
    .map((address) =>
      problem(
        addressesFile,
        published.at(-1)?.line ?? 1,
        `'${address}' is not in the list of published addresses`,
        `Add the line '${address}'; npm run new does it for you.`,
      ),
    );
  const seen = new Set<string>();
  const faulty = moved.flatMap(({ parts, line }) => {
    const [from = '', to = ''] = parts;
    const report = (message: string, hint: string) => [problem(redirectsFile, line, message, hint)];
    if (parts.length !== 2) {
      return report(
        `'${parts.join(' ')}' is not a redirect`,
        'Write the old address, a space, the new one.',
      );
    }
    const odd = parts.find((address) => !addressPattern.test(address));
    if (odd !== undefined) {
      return report(
        `'${odd}' is not the address of a page`,
        'Write it as /roadmap/section/topic/, in lower-case words joined by -.',
      );
    }
    if (seen.has(from))
      return report(`'${from}' is redirected twice`, 'Keep one of the two lines.');
    seen.add(from);
    if (pages.has(from)) return report(`'${from}' is a page`, 'Take the redirect out.');
    if (targets.has(to)) {
      const end = lastTarget(from, targets);
      return end === undefined
        ? report(`'${from}' is redirected in a circle`, 'Let one of the lines lead to a page.')
        : report(`'${to}' is itself redirected`, `Write '${from} ${end}'.`);
    }
    if (!pages.has(to))
      return report(`'${to}' is not a page`, 'Name the address of a page, with its final slash.');
    return [];
  });
  return [...dead, ...unlisted, ...faulty];
}

/** Where a chain of redirects ends; undefined when it never does. */
function lastTarget(from: string, targets: ReadonlyMap<string, string>): string | undefined {
  const passed = new Set<string>();
  let address = from;
  for (let next = targets.get(address); next !== undefined; next = targets.get(address)) {
    if (passed.has(address)) return undefined;
    passed.add(address);
    address = next;
  }
  return address;
}
