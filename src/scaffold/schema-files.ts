import { format, resolveConfig } from 'prettier';
import { schemas } from '../rules/front-matter-fields.ts';
import { frontMatterSchema } from '../rules/json-schema.ts';
import type { PageType } from '../rules/source-page.ts';

/** The JSON Schema files of front matter: their text, formatted, by their path. */
export async function schemaFiles(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const type of Object.keys(schemas) as PageType[]) {
    const file = `docs/schemas/${type}.schema.json`;
    const config = await resolveConfig(file);
    const text = JSON.stringify(frontMatterSchema(type), null, 2);
    files.set(file, await format(text, { ...config, filepath: file }));
  }
  return files;
}
