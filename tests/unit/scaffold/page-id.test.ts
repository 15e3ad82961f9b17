import { expect, it } from 'vitest';
import { toId } from '../../../src/scaffold/page-id.ts';

it.each([
  'backend/internet/dns',
  'internet/dns',
  '/backend/internet/dns/',
  'content/backend/internet/dns.mdx',
  './content/backend/internet/dns.mdx',
  'content\\backend\\internet\\dns.mdx',
])('takes %s for a page', (given) => {
  expect(toId(given, 'content', ['backend'])).toBe('backend/internet/dns');
});

it('takes the page of a section for the section', () => {
  expect(toId('content/backend/internet/index.mdx', 'content', ['backend'])).toBe(
    'backend/internet',
  );
});

it('does not guess the roadmap where there are several, or none', () => {
  expect(toId('internet/dns', 'content', ['backend', 'frontend'])).toBe('internet/dns');
  expect(toId('internet', 'content', [])).toBe('internet');
});
