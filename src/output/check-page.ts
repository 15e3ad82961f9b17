import type { Problem } from '../problems/problem.ts';
import {
  addressAttributes,
  attributes,
  customElement,
  dataScripts,
  elements,
  foreignRelations,
  ownAttributes,
  schemes,
} from './allowed.ts';
import { attribute, textOf, type BuiltPage, type HtmlElement } from './built-site.ts';

/** Everything on one built page that may not be there: code, styles, foreign elements, doubled ids. */
export function checkPage(page: BuiltPage): Problem[] {
  const problems: Problem[] = [];
  const ids = new Set<string>();
  for (const element of page.elements) {
    const report = (rule: string, message: string, hint: string) =>
      problems.push(outputProblem(page, element, rule, message, hint));
    checkElement(element, report);
    for (const { name, value, prefix } of element.attrs) {
      checkAttribute(element, prefix ? `${prefix}:${name}` : name, value, report);
    }
    const id = attribute(element, 'id');
    if (id === undefined) continue;
    if (ids.has(id)) report('output-ids', `The id '${id}' stands twice`, 'Give each its own.');
    ids.add(id);
  }
  return problems;
}

/** A problem of a built page, at the place of an element. */
export function outputProblem(
  page: BuiltPage,
  element: HtmlElement | undefined,
  rule: string,
  message: string,
  hint: string,
): Problem {
  const place = element?.sourceCodeLocation;
  return {
    file: page.file,
    line: place?.startLine ?? 1,
    column: place?.startCol ?? 1,
    rule,
    severity: 'error',
    message,
    hint,
  };
}

type Report = (rule: string, message: string, hint: string) => void;

function checkElement(element: HtmlElement, report: Report): void {
  const name = element.tagName.toLowerCase();
  if (!elements.has(name) && !customElement.test(name)) {
    report(
      'output-elements',
      `<${name}> is not an element of this site`,
      'See src/output/allowed.ts.',
    );
  }
  if (name === 'script') checkScript(element, report);
  if (name === 'meta' && attribute(element, 'http-equiv') !== undefined && !isOwnRefresh(element)) {
    report(
      'output-elements',
      '<meta http-equiv> can redirect or weaken the policy',
      'Use a header; a moved page belongs in the list of redirects.',
    );
  }
}

function checkScript(element: HtmlElement, report: Report): void {
  const type = attribute(element, 'type') ?? '';
  if (dataScripts.has(type)) {
    if (!isJson(textOf(element))) {
      report('output-inline', 'Data of the page that is no JSON', 'Write it with JSON.stringify.');
    }
  } else if (attribute(element, 'src') === undefined) {
    report(
      'output-inline',
      'An inline script',
      'The policy refuses it; make it a file of src/scripts.',
    );
  }
}

function checkAttribute(element: HtmlElement, name: string, value: string, report: Report): void {
  const lower = name.toLowerCase();
  if (!attributes.has(lower) && !/^(?:data|aria)-[a-z0-9-]+$/.test(lower)) {
    report(
      'output-attributes',
      `The attribute ${name}="${value.slice(0, 60)}" is not one of this site`,
      'Use a class or a script file; or see src/output/allowed.ts.',
    );
  }
  if (!addressAttributes.has(lower)) return;
  const isOwnOnly = ownAttributes.has(lower) || (lower === 'href' && loads(element));
  const isList = lower.endsWith('srcset');
  const addresses = isList
    ? value.split(',').map((each) => each.trim().split(/\s/)[0] ?? '')
    : [value];
  for (const address of addresses) checkAddress(name, address.trim(), isOwnOnly, report);
}

function checkAddress(name: string, address: string, isOwnOnly: boolean, report: Report): void {
  // Browsers ignore these characters inside a scheme, so that `java\nscript:` runs.
  const plain = address.replace(/[\u0000-\u0020]/g, '').replaceAll('\\', '/');
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(plain)?.[0].toLowerCase();
  if (plain.startsWith('//')) {
    report('output-addresses', `The address '${address}' has no scheme`, 'Write https: in front.');
  } else if (scheme !== undefined && !schemes.has(scheme)) {
    report(
      'output-addresses',
      `The scheme '${scheme}' in ${name}`,
      `Allowed: ${[...schemes].join(' ')}`,
    );
  } else if (scheme !== undefined && isOwnOnly) {
    report('output-hosts', `${name} is '${address}', of another site`, 'Serve it from this site.');
  }
}

/** Whether what the element's `href` names is loaded with the page. */
function loads(element: HtmlElement): boolean {
  const name = element.tagName.toLowerCase();
  if (name !== 'link') return name !== 'a';
  const relations = (attribute(element, 'rel') ?? '').toLowerCase().split(/\s+/);
  return !relations.every((relation) => foreignRelations.has(relation));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** What stands at the old address of a moved page. */
function isOwnRefresh(element: HtmlElement): boolean {
  return (
    attribute(element, 'http-equiv') === 'refresh' &&
    /^0;url=\/[a-z0-9/-]+\/$/.test(attribute(element, 'content') ?? '')
  );
}
