import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { reportUrl, site } from '../../../src/site.ts';

const folder = '.github/ISSUE_TEMPLATE';
const read = (file: string): unknown => parse(readFileSync(`${folder}/${file}`, 'utf8'));

// https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-issue-forms
const form = z.strictObject({
  name: z.string(),
  description: z.string(),
  labels: z.array(z.string()),
  body: z.array(
    z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('markdown'), attributes: z.object({ value: z.string() }) }),
      z.strictObject({
        type: z.enum(['input', 'textarea', 'checkboxes']),
        id: z.string().regex(/^[\w-]+$/),
        attributes: z.looseObject({ label: z.string() }),
        validations: z.strictObject({ required: z.boolean() }).optional(),
      }),
    ]),
  ),
});
const forms = readdirSync(folder).filter((file) => file !== 'config.yml');

it('there is a form for each thing that people come with', () => {
  expect(forms).toEqual([
    'correct-a-page.yml',
    'dead-link.yml',
    'propose-a-topic.yml',
    'site-bug.yml',
  ]);
});

it.each(forms)('%s has the form of an issue form, and every field once', (file) => {
  const { body } = form.parse(read(file));
  const ids = body.flatMap((part) => ('id' in part ? part.id : []));
  expect(new Set(ids).size).toBe(ids.length);
});

it('the link of a page that reports a problem fills in a form that is there', () => {
  const query = new URL(reportUrl('DNS', '/backend/internet/dns/')).searchParams;
  const { body } = form.parse(read(query.get('template') ?? ''));
  const ids = body.flatMap((part) => ('id' in part ? part.id : []));
  const filled = [...query.keys()].filter((name) => name !== 'template' && name !== 'title');
  expect(filled).toEqual(['page']);
  expect(ids).toContain('page');
});

it('weaknesses are led to the private form of the same repository', () => {
  const { contact_links } = z
    .object({ contact_links: z.array(z.object({ url: z.string() })) })
    .parse(read('config.yml'));
  expect(contact_links.map(({ url }) => url)).toEqual([
    `${site.repository}/security/advisories/new`,
  ]);
});

it('the template of a pull request has four lines', () => {
  const lines = readFileSync('.github/PULL_REQUEST_TEMPLATE.md', 'utf8').trim().split('\n');
  expect(lines).toHaveLength(4);
});
