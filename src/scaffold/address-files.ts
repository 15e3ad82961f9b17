import { readLines } from '../roadmap/addresses.ts';

/**
 * Adds addresses to the list of published ones, each before the first that sorts after it, so that two
 * branches rarely write to the same place. Addresses that are there already are not added again.
 */
export function addAddresses(text: string, addresses: readonly string[]): string {
  return addresses.reduce((list, address) => {
    const known = readLines(list);
    if (known.some(({ parts }) => parts[0] === address)) return list;
    const lines = linesOf(list);
    const next = known.find(({ parts: [other = ''] }) => other > address);
    return textOf(lines.toSpliced(next ? next.line - 1 : lines.length, 0, address));
  }, text);
}

/**
 * Adds a redirect from each old address to the new one. Redirects that led to a page that moves lead to
 * where it is now, so that there are no chains; those from an address that has a page again go.
 */
export function moveRedirects(text: string, moved: ReadonlyMap<string, string>): string {
  const pages = new Set(moved.values());
  const kept = linesOf(text).flatMap((line) => {
    const [entry] = readLines(line);
    const [from = '', to = ''] = entry?.parts ?? [];
    if (!entry) return [line];
    if (pages.has(from)) return [];
    const now = moved.get(to);
    return [now === undefined ? line : line.replace(/^(\s*\S+\s+)\S+/, `$1${now}`)];
  });
  const added = [...moved].map(([from, to]) => `${from} ${to}`);
  return textOf([...kept, ...added]);
}

/** Takes out the redirects from addresses that have a page again. */
export function endRedirects(text: string, pages: readonly string[]): string {
  return text
    .split('\n')
    .filter((line) => !pages.includes(readLines(line)[0]?.parts[0] ?? ''))
    .join('\n');
}

/** The lines of a file, without empty ones at its end. */
function linesOf(text: string): string[] {
  const whole = text.trimEnd();
  return whole === '' ? [] : whole.split('\n');
}

function textOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
