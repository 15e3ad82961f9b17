import {
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  parseDocument,
  visit,
  type Document,
  type ErrorCode,
  type Scalar,
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

  // After other errors the rest is guesswork, and faults of it would be told that are none.
  const isSound = document.errors.every(({ code }) => code === 'DUPLICATE_KEY');
  for (const { message, pos, code } of document.errors) {
    const said = faults[code] ?? {
      message: message.replace(/\s+/g, ' '),
      hint: 'Put a value with : or # into quotes.',
    };
    error(at(pos[0]), said.message, said.hint);
  }
  visit(document, {
    Node: (key, node) => {
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
      if (key !== 'key' && isScalar(node) && isSound && isAmbiguous(node, document)) {
        error(
          at(offset),
          `\`${String(node.value)}\` is not read as text everywhere`,
          'Put it into quotes.',
        );
      }
    },
    Pair: (_, { key }) => {
      if (isScalar(key) && typeof key.value === 'string') return;
      const offset = isScalar(key) || isCollection(key) ? (key.range?.[0] ?? 0) : 0;
      error(at(offset), 'A key is a plain word here', 'Write it as content/README.md shows.');
    },
  });
  const locate = locateIn(document, at);
  return { ...unreadable, document, data: isSound ? toData(document) : undefined, locate };
}

/** The commonest slips in words for authors; the parser's own words do for the others. */
const faults: Readonly<Partial<Record<ErrorCode, { message: string; hint: string }>>> = {
  DUPLICATE_KEY: { message: 'The field is here for the second time', hint: 'Keep one of the two.' },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'A value holds a colon with a space behind it',
    hint: 'Put the value into quotes.',
  },
  BAD_SCALAR_START: {
    message: 'A value begins with a character that means something else in YAML',
    hint: 'Put the value into quotes.',
  },
  TAB_AS_INDENT: { message: 'The line is indented with a tab', hint: 'Indent with spaces.' },
  BAD_INDENT: {
    message: 'The line is not indented like those it belongs to',
    hint: 'Indent the lines of a list alike, and close its brackets.',
  },
  MISSING_CHAR: {
    message: 'Quotes or a bracket are not closed, or a colon is missing',
    hint: 'Write a field as `name: value`, and close what is opened.',
  },
  UNEXPECTED_TOKEN: {
    message: 'Text stands behind the end of a value',
    hint: 'Put the whole value into quotes of the other kind.',
  },
};

function toData(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    // Aliases, which have been reported.
    return undefined;
  }
}

/** Text to our parser, a date or a number to Astro's. */
function isAmbiguous(node: Scalar, document: Document): boolean {
  const { type, value } = node;
  if (type !== 'PLAIN' || typeof value !== 'string') return false;
  if (!/^\d{4}-\d\d?-\d\d?(?:$|[Tt\s])|^[-+]?[\d_]+$|^0b/.test(value)) return false;
  return !(/^\d{4}-\d\d-\d\d$/.test(value) && document.get('reviewed', true) === node);
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
