import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkSteps, namesFor } from '../../../src/tools/check-steps.ts';

/** What each step looks at when these files have changed; `all` for everything, nothing when it is left out. */
function seen(all: string[], gone: string[] = []): Record<string, readonly string[] | 'all'> {
  const changed = { all: [...all, ...gone], present: all };
  return Object.fromEntries(
    checkSteps.flatMap((step) => {
      const names = namesFor(step, changed);
      if (!names) return [];
      return [[step.name, names.every((name) => name === '.') ? 'all' : names]];
    }),
  );
}

describe('namesFor', () => {
  it('looks at one page where one page has changed, and at all content, since pages lean on each other', () => {
    const page = 'content/backend/internet/dns.mdx';
    expect(seen([page])).toEqual({ content: 'all', style: [page], format: [page] });
  });

  it('looks at code where code has changed', () => {
    const file = 'src/site.ts';
    expect(seen([file])).toEqual({ types: 'all', code: [file], format: [file] });
  });

  it('checks the content when a page is gone', () => {
    expect(seen([], ['content/backend/internet/dns.mdx'])).toEqual({ content: 'all' });
  });

  it('looks at everything again when a setting has changed', () => {
    expect(seen(['cspell-words.txt'])).toEqual({ style: 'all', format: ['cspell-words.txt'] });
    expect(seen(['eslint.config.js'])).toMatchObject({ code: 'all' });
    expect(seen(['package-lock.json'])).toMatchObject({
      content: 'all',
      format: 'all',
      types: 'all',
    });
  });

  it('leaves the bad pages of the tests to the tests', () => {
    expect(seen(['tests/content/cases/text/bidi.mdx'])).not.toHaveProperty('style');
  });

  it('looks at everything when it is not told what has changed', () => {
    expect(checkSteps.map((step) => namesFor(step, undefined))).toEqual([[], [], ['.'], ['.'], []]);
  });
});

it.each(checkSteps)('the command of $name is there', ({ command }) => {
  expect(existsSync(command[0] ?? '')).toBe(true);
});
