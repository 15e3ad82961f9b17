/**
 * A snapshot of the progress as the fragment of a link, which is never sent to a server: a version, a
 * check sum, and the topics by status and page above, as `1.3fa0c1.d.backend/internet.dns.http~l.backend/…`,
 * of characters that nothing takes for the end of a link. Notes and answers are not part of it.
 */
import { topicKind, type Status } from './kinds.ts';

/** Topics in a link, and characters of its fragment, at the most. */
const mostTopics = 5_000;
const longest = 100_000;

const letters = { d: 'done', l: 'learning', s: 'skipped' } as const;

/** The fragment that stands for the statuses, without `#`. */
export function toFragment(statuses: ReadonlyMap<string, Status>): string {
  const body = Object.entries(letters)
    .flatMap(([letter, status]) => {
      const ids = [...statuses].flatMap(([id, its]) => (its === status ? [id] : [])).sort();
      const groups = Map.groupBy(ids, (id) => id.slice(0, id.lastIndexOf('/')));
      return [...groups].map(([page, all]) =>
        [letter, page, ...all.map((id) => id.slice(page.length + 1))].join('.'),
      );
    })
    .join('~');
  return `1.${checkSum(body)}.${body}`;
}

/** The statuses that a fragment stands for, or why it stands for none, in a sentence for the reader. */
export function readFragment(fragment: string): Map<string, Status> | string {
  const [, version, sum, body = ''] = /^#?(\d+)\.([0-9a-f]+)\.(.*)$/s.exec(fragment) ?? [];
  if (version === undefined) return 'The link holds no snapshot.';
  if (version !== '1') return 'The link was made by a newer version of this site. Reload the page.';
  if (fragment.length > longest || checkSum(body) !== sum) {
    return 'The link is not whole: a part of it was cut off or changed on its way. Ask for it again, or for a file.';
  }
  const statuses = new Map<string, Status>();
  for (const group of body.split('~').filter(Boolean)) {
    const [letter = '', page = '', ...slugs] = group.split('.');
    const status = Object.entries(letters).find(([name]) => name === letter)?.[1];
    for (const slug of slugs) {
      const id = `${page}/${slug}`;
      if (!status || !topicKind.isId.test(id))
        return 'The link holds something else than progress.';
      statuses.set(id, status);
    }
  }
  if (statuses.size > mostTopics) return 'The link holds more topics than there are.';
  return statuses;
}

/** FNV-1a over the code units, in base 16: enough to see that a link was cut. */
function checkSum(text: string): string {
  let sum = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return sum.toString(16);
}
