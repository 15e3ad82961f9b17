import { isMap, isScalar, isSeq } from 'yaml';
import type { z } from 'zod';
import { nearestName } from '../roadmap/nearest-name.ts';
import { findingsOf, quote, type Finding } from './finding.ts';
import { fieldHelp, resourceKeys, resourceTitleHelp, schemas } from './front-matter-fields.ts';
import type { PageType, SourcePage } from './source-page.ts';
import { standInFields, type PageData } from './stand-in.ts';
import { readStrictYaml, type FrontMatter } from './strict-yaml.ts';

/** What a page's front matter says, and everything that is wrong with it. */
export interface CheckedFrontMatter {
  /** What it says; where that is not valid, a stand-in that lets the rest of the tree be checked. */
  data: PageData;
  locate: FrontMatter['locate'];
  findings: Finding[];
}

/** Reads and checks the front matter of a page. */
export function checkFrontMatter(page: SourcePage): CheckedFrontMatter {
  const { found, error } = findingsOf('front-matter');
  if (!page.frontMatter) {
    error(
      { line: 1, column: 1 },
      'The page does not begin with front matter',
      'Begin with a line of ---, the fields that content/README.md shows, and a line of ---.',
    );
    return { data: standIn(page, {}), locate: () => ({ line: 1, column: 1 }), findings: found };
  }
  const frontMatter = readStrictYaml(page.text, page.frontMatter);
  const { data: raw, locate } = frontMatter;
  found.push(...frontMatter.findings);
  if (raw === undefined) return { data: standIn(page, {}), locate, findings: found };
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    error(locate([]), 'The front matter has no fields', 'Write `title: …` and the other fields.');
    return { data: standIn(page, {}), locate, findings: found };
  }

  const schema = schemas[page.type];
  found.push(...unknownKeys(page.type, frontMatter));
  const result = schema.safeParse(raw);
  for (const issue of result.error?.issues ?? []) {
    if (issue.code === 'unrecognized_keys') continue;
    const value = valueAt(raw, issue.path);
    error(
      locate(issue.path),
      describeIssue(issue, value),
      nearest(issue, value) + helpFor(issue.path),
    );
  }
  const data: PageData = result.data ?? standIn(page, raw);
  found.push(...repeated('aliases', data.aliases, locate));
  if (data.reviewed > tomorrow()) {
    error(
      locate(['reviewed']),
      `The review is dated ${data.reviewed}, which is yet to come`,
      helpFor(['reviewed']),
    );
  }
  return { data, locate, findings: found };
}

/** Keys that no field has, each with the nearest that there is. */
function unknownKeys(type: PageType, { document, placeOf }: FrontMatter): Finding[] {
  const { found, error } = findingsOf('front-matter');
  const check = (node: unknown, keys: readonly string[]) => {
    for (const { key } of isMap(node) ? node.items : []) {
      if (!isScalar(key) || typeof key.value !== 'string' || keys.includes(key.value)) continue;
      const near = nearestName(key.value.toLowerCase(), keys);
      error(
        placeOf(key.range?.[0] ?? 0),
        `${quote(key.value)} is not a field of a ${type} page`,
        near ? `Did you mean \`${near}\`?` : `Fields are ${keys.join(', ')}.`,
      );
    }
  };
  check(document?.contents, Object.keys(schemas[type].shape));
  const resources = document?.get('resources');
  for (const resource of isSeq(resources) ? resources.items : []) check(resource, resourceKeys);
  return found;
}

function describeIssue(issue: z.core.$ZodIssue, value: unknown): string {
  const name = issue.path
    .map(String)
    .join('.')
    .replace(/\.(\d+)/g, (_, index) => ` ${Number(index) + 1}`)
    .replaceAll('.', ' → ');
  const field = `\`${name}\``;
  const found = quote(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
  if (value === undefined) return `${field} is missing`;
  switch (issue.code) {
    case 'too_big':
      return `${field} ${sizeOf(value, issue.origin)}, at most ${issue.maximum} allowed`;
    case 'too_small':
      return `${field} ${sizeOf(value, issue.origin)}, at least ${issue.minimum} needed`;
    case 'invalid_value':
      return `${field} is ${found}, which is none of ${issue.values.join(', ')}`;
    case 'invalid_type':
      return `${field} is ${found}, not ${typeNames[issue.expected] ?? issue.expected}`;
    case 'custom':
      return `${field} is ${found}: ${issue.message}`;
    default:
      return `${field} is ${found}, which is not valid`;
  }
}

/** The allowed word that was probably meant. */
function nearest(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code !== 'invalid_value' || typeof value !== 'string') return '';
  const near = nearestName(value.toLowerCase(), issue.values.map(String));
  return near ? `Did you mean \`${near}\`? ` : '';
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list of two numbers',
  number: 'a number',
  object: 'a group of fields',
};

/** Help for the innermost field of a path that has one. */
function helpFor(path: readonly PropertyKey[]): string {
  const names = path.filter((step) => typeof step === 'string').toReversed();
  if (path.length === 3 && names[0] === 'title') return resourceTitleHelp;
  return names.map((name) => fieldHelp[name]).find((help) => help !== undefined) ?? '';
}

/** What is too much or too little: `has 61 characters`, `has 1 entry`, `is 300`. */
function sizeOf(value: unknown, origin: string): string {
  if (typeof value !== 'string' && !Array.isArray(value)) return `is ${String(value)}`;
  const size = typeof value === 'string' ? value.trim().length : value.length;
  const [one, many] = origin === 'array' ? ['entry', 'entries'] : ['character', 'characters'];
  return `has ${size} ${size === 1 ? one : many}`;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
      return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

function repeated(
  field: string,
  values: readonly string[],
  locate: FrontMatter['locate'],
): Finding[] {
  const { found, error } = findingsOf('front-matter');
  const seen = new Set<string>();
  values.forEach((value, index) => {
    const key = value.toLowerCase();
    if (seen.has(key))
      error(
        locate([field, index]),
        `${quote(value)} stands twice in \`${field}\``,
        'Keep one of the two.',
      );
    seen.add(key);
  });
  return found;
}

/** Somewhere it is tomorrow already. */
function tomorrow(): string {
  return new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
}

/**
 * The valid fields of front matter that is not valid as a whole; harmless values in place of the
 * others. References to the page then stay right, and its own that are valid are checked.
 */
function standIn(page: SourcePage, raw: object): PageData {
  const harmless: Record<string, unknown> = standInFields(page);
  const data = Object.entries(schemas[page.type].shape).map(([key, field]) => {
    const parsed = field.safeParse(valueAt(raw, [key]));
    return [key, parsed.success ? parsed.data : harmless[key]];
  });
  return Object.fromEntries(data) as PageData;
}
