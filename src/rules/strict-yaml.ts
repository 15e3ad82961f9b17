import {
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  parseDocument,
  visit,
  type Document,
} from 'yaml';
import type { Position } from '../problems/problem.ts';
import { findingsOf, type Finding } from './finding.ts';
import { placeAt } from './source-page.ts';

/** Front matter as plain data, and where each value stands. */
export interface FrontMatter {
  /** Undefined when it could not be read at all. */
  data: unknown;
  document: Document | undefined;
  findings: Finding[];
  /** Place of the value at a path (`['topics', 2]`), or of the nearest thing around it. */
  locate: (path: readonly PropertyKey[]) => Position;
  placeOf: (offset: number) => Position;
}

/**
 * Reads front matter as the subset of YAML that every parser reads alike: one document of the core
 * schema, no anchors, aliases or tags, and each key once.
 */
export function readStrictYaml(
  page: string,
  source: { text: string; offset: number },
): FrontMatter {
  const { found, error } = findingsOf('front-matter');
  const at = (offset: number) =>
    placeAt(page, source.offset + Math.min(offset, source.text.length));
  const unreadable = { data: undefined, document: undefined, findings: found, placeOf: at };

  let document: Document;
  try {
    document = parseDocument(source.text, {
      version: '1.2',
      schema: 'core',
      merge: false,
      strict: true,
      uniqueKeys: true,
      prettyErrors: false,
      logLevel: 'silent',
    });
  } catch (thrown) {
    // Collections nested so deeply that the parser gives up.
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    error(
      at(0),
      `The front matter cannot be read: ${reason}`,
      'Write it as content/README.md shows.',
    );
    return { ...unreadable, locate: () => at(0) };
  }

  for (const { message, pos, code } of document.errors) {
    error(
      at(pos[0]),
      message.replace(/\s+/g, ' '),
      hints[code] ?? 'Put a value with : or # into quotes.',
    );
  }
  visit(document, {
    Node: (_, node) => {
      const [offset = 0] = node.range ?? [];
      if (isAlias(node))
        error(at(offset), `The alias \`*${node.source}\` is not allowed`, 'Write the value out.');
      else if (node.anchor)
        error(at(offset), `The anchor \`&${node.anchor}\` is not allowed`, 'Take it out.');
      // The parser notes only tags that were written.
      if (node.tag !== undefined) {
        error(
          at(offset),
          'The tag of this value is not allowed',
          'Take out the word that begins with !.',
        );
      }
    },
    Pair: (_, { key }) => {
      if (isScalar(key) && typeof key.value === 'string') return;
      const offset = isScalar(key) || isCollection(key) ? (key.range?.[0] ?? 0) : 0;
      error(at(offset), 'A key is a plain word here', 'Write it as content/README.md shows.');
    },
    // Astro's parser makes these a date or a number; ours takes them for text.
    Scalar: (key, node) => {
      if (key === 'key' || node.type !== 'PLAIN' || typeof node.value !== 'string') return;
      if (!/^\d{4}-\d\d?-\d\d?(?:$|[Tt\s])|^[-+]?[\d_]+$|^0b/.test(node.value)) return;
      if (/^\d{4}-\d\d-\d\d$/.test(node.value) && isReviewed(document, node)) return;
      error(
        at(node.range?.[0] ?? 0),
        `\`${node.value}\` is not read as text everywhere`,
        'Put it into quotes.',
      );
    },
  });
  const locate = locateIn(document, at);
  // After other errors the rest is guesswork, and faults of it would be told that are none.
  const isSound = document.errors.every(({ code }) => code === 'DUPLICATE_KEY');
  return { ...unreadable, document, data: isSound ? toData(document) : undefined, locate };
}

const hints: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'Keep one of the two lines.',
  MULTIPLE_DOCS: 'Begin and end the front matter with one line of --- each.',
  TAB_AS_INDENT: 'Indent with spaces.',
  BAD_INDENT: 'Indent the lines of a list alike.',
  MISSING_CHAR: 'Close the quotes and brackets that are opened.',
};

function toData(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    // Aliases, which have been reported.
    return undefined;
  }
}

function isReviewed(document: Document, node: unknown): boolean {
  return document.get('reviewed', true) === node;
}

function locateIn(document: Document, at: (offset: number) => Position) {
  return (path: readonly PropertyKey[]): Position => {
    let offset: number | undefined;
    let node: unknown = document.contents;
    for (const step of path) {
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
        if (!isPair(pair) || !isScalar(pair.key)) break;
        // A scalar is placed where it stands, a list at its key: that is the line an author looks for.
        offset = (isScalar(pair.value) && pair.value.range?.[0]) || pair.key.range?.[0];
        node = pair.value;
      } else if (isCollection(node) && typeof step === 'number') {
        node = node.items[step];
        if (!isScalar(node) && !isCollection(node)) break;
        offset = node.range?.[0];
      } else break;
    }
    return offset === undefined ? { line: 1, column: 1 } : at(offset);
  };
}
