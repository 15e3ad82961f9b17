/** npm run schemas: writes the JSON Schemas of front matter again, from the schema that the site is built by. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { schemaFiles } from '../scaffold/schema-files.ts';

for (const [file, text] of await schemaFiles()) {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  console.log(file);
}
