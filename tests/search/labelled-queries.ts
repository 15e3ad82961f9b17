import { readdirSync, readFileSync } from 'node:fs';

/** A query as a reader types it, and the pages that answer it. */
export interface LabelledQuery {
  /** What the query tries: `title`, `typo`, `question`, … */
  kind: string;
  text: string;
  /** Addresses of which any may be first; none for a query that no page answers. */
  best: readonly string[];
  /** Addresses that help too. */
  good: readonly string[];
  /** The file it stands in, without its ending. */
  set: string;
  /** The half that settings may be tried on, or the half that is only measured. */
  half: 'tuning' | 'held back';
}

const folder = new URL('queries/', import.meta.url);

/** The queries of all files in `queries/`. */
export function readLabelledQueries(roadmap = 'backend'): LabelledQuery[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readSet(name, roadmap));
}

function readSet(name: string, roadmap: string): LabelledQuery[] {
  const queries: LabelledQuery[] = [];
  let kind = '';
  const text = readFileSync(new URL(name, folder), 'utf8');
  // Whose misses were all read can hold nothing back.
  const isSpent = /^# All for tuning/m.test(text);
  for (const line of text.split('\n')) {
    const heading = /^\[(.+)\]$/.exec(line);
    if (heading) kind = heading[1] ?? '';
    if (line.startsWith('#') || !line.includes('=>')) continue;
    const [text = '', pages = ''] = line.split('=>').map((part) => part.trim());
    const [best = '', good = ''] = pages.split('~');
    queries.push({
      kind,
      text,
      best: addresses(best, roadmap),
      good: addresses(good, roadmap),
      set: name.replace('.txt', ''),
      half: isSpent || hash(text) % 2 === 0 ? 'tuning' : 'held back',
    });
  }
  return queries;
}

function addresses(list: string, roadmap: string): string[] {
  return list
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')
    .map((id) => (id === '.' ? `/${roadmap}/` : `/${roadmap}/${id}/`));
}

/** FNV-1a: the same half for a query on every machine and whatever stands around it. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of Buffer.from(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return value >>> 8;
}
