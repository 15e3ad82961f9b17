import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { schemas } from '../../../src/rules/front-matter-fields.ts';
import { schemaFiles } from '../../../src/scaffold/schema-files.ts';

const files = [...(await schemaFiles())];

const nodeSchema = z.looseObject({
  description: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  items: z.unknown().optional(),
});

/** Paths of the fields of a JSON Schema that explain nothing. */
function unexplained(node: unknown, path = ''): string[] {
  const { properties = {}, items } = nodeSchema.parse(node);
  const own = Object.entries(properties).flatMap(([name, field]) => [
    ...(nodeSchema.parse(field).description ? [] : [`${path}${name}`]),
    ...unexplained(field, `${path}${name}.`),
  ]);
  const isObject = typeof items === 'object' && items !== null && !Array.isArray(items);
  return [...own, ...(isObject ? unexplained(items, path) : [])];
}

it('there is a schema for each type of page', () => {
  expect(files.map(([file]) => file)).toEqual(
    Object.keys(schemas).map((type) => `docs/schemas/${type}.schema.json`),
  );
});

it.each(files)('%s is current; `npm run schemas` writes it again', async (file, text) => {
  expect(await readFile(file, 'utf8')).toBe(text);
});

it.each(files)('%s explains every field', (_, text) => {
  expect(unexplained(JSON.parse(text))).toEqual([]);
});

it('knows what must be there, and takes nothing else', () => {
  const topic = nodeSchema.parse(
    JSON.parse(files.find(([file]) => file.includes('topic'))?.[1] ?? ''),
  );
  expect(topic).toMatchObject({ additionalProperties: false });
  expect(topic.required).toEqual(
    expect.arrayContaining(['title', 'summary', 'hours', 'resources']),
  );
  expect(topic.required).not.toContain('pickOne');
});

it('the settings of VS Code name the schemas', async () => {
  const settings = await readFile('.vscode/settings.json', 'utf8');
  for (const [file] of files) expect(settings).toContain(`"./${file}"`);
});
