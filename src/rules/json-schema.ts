import { z } from 'zod';
import { fieldHelp, resourceTitleHelp, schemas } from './front-matter-fields.ts';
import type { PageType } from './source-page.ts';

/**
 * Gives every field of front matter the help that the checker prints, so that editors show it too. Zod keeps
 * such notes beside the schemas; nothing else of them changes.
 */
export function describeFields(): void {
  for (const schema of Object.values(schemas)) {
    describe(schema.shape);
    describe(schema.shape.resources.element.shape);
  }
  z.globalRegistry.add(schemas.topic.shape.resources.element.shape.title, {
    description: resourceTitleHelp,
  });
}

/** The JSON Schema of the front matter of a type of page, as editors read it. */
export function frontMatterSchema(type: PageType): object {
  describeFields();
  return {
    ...z.toJSONSchema(schemas[type], { target: 'draft-7' }),
    title: `Front matter of a ${type} page`,
  };
}

function describe(fields: Readonly<Record<string, z.ZodType>>): void {
  for (const [name, field] of Object.entries(fields)) {
    const description = fieldHelp[name];
    if (description !== undefined) z.globalRegistry.add(field, { description });
  }
}
