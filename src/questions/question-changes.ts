import { readLines, type Redirect } from '../roadmap/addresses.ts';

/**
 * File of the content folder that says which question was reworded into which: `<old id> <new id>`, one
 * a line. Whoever was asked the old question keeps its schedule in the new one. `npm run reworded`
 * writes the lines.
 */
export const questionChangesFile = 'questions.txt';

/** A question as far as its name goes: where it stands and what it asks. */
export interface NamedQuestion {
  id: string;
  /** Id of its page. */
  topic: string;
  text: string;
}

/**
 * Every name that a question had before, with the one it has now: by the list of reworded questions,
 * followed to its end, and by the redirects of moved pages. Names that lead to no question are left
 * out, as are names that a question has today.
 */
export function formerIds(given: {
  questions: readonly NamedQuestion[];
  /** Text of the list of reworded questions. */
  changes: string;
  redirects: readonly Redirect[];
  /** How an id is made; the build gives `questionId`. */
  makeId: (topic: string, text: string) => string;
}): Map<string, string> {
  const { questions, redirects, makeId } = given;
  const today = new Set(questions.map(({ id }) => id));
  const moved = new Map<string, string>();
  for (const { id, topic, text } of questions) {
    for (const old of formerTopics(topic, redirects)) moved.set(makeId(old, text), id);
  }
  const reworded = new Map(
    readLines(given.changes).map(({ parts: [from = '', to = ''] }) => [from, to]),
  );

  const found = new Map(moved);
  for (const from of reworded.keys()) {
    const end = lastId(from, reworded, moved, today);
    if (end !== undefined) found.set(from, end);
  }
  for (const id of today) found.delete(id);
  return found;
}

/** What is wrong with each line that is not two different ids, with its place; empty when nothing is. */
export function malformedChanges(changes: string, file: string): string[] {
  return readLines(changes)
    .filter(({ parts }) => parts.length !== 2 || !parts.every(isId) || parts[0] === parts[1])
    .map(
      ({ parts, line }) =>
        `${file}:${line}:1 '${parts.join(' ')}' is not '<old id> <new id>', as npm run reworded prints them`,
    );
}

function isId(text: string): boolean {
  return /^[\w-]{10}$/.test(text);
}

/** Ids that a page had before, through any number of moves. */
function formerTopics(topic: string, redirects: readonly Redirect[]): string[] {
  const found = new Set<string>();
  const open = [`/${topic}/`];
  for (let address = open.pop(); address !== undefined; address = open.pop()) {
    for (const { from, to } of redirects) {
      if (to !== address || found.has(from)) continue;
      found.add(from);
      open.push(from);
    }
  }
  return [...found].map((address) => address.replace(/^\/|\/$/g, ''));
}

/** The question of today at the end of a chain of changes; undefined when there is none. */
function lastId(
  from: string,
  reworded: ReadonlyMap<string, string>,
  moved: ReadonlyMap<string, string>,
  today: ReadonlySet<string>,
): string | undefined {
  const passed = new Set<string>();
  let id: string | undefined = from;
  while (id !== undefined && !today.has(id)) {
    if (passed.has(id)) return undefined;
    passed.add(id);
    id = reworded.get(id) ?? moved.get(id);
  }
  return id;
}
