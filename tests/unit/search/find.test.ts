import { describe, expect, it } from 'vitest';
import { merge } from '../../../src/search/find.ts';
import { foldWords, matchNames } from '../../../src/search/match-names.ts';
import type { SearchEntry } from '../../../src/search/search-entry.ts';

function entry(
  url: string,
  title: string,
  aliases: string[],
  questions: string[] = [],
): SearchEntry {
  return { url, title, section: '', summary: `About ${title}`, aliases, questions };
}

const entries = [
  entry('/csrf/', 'Cross-site request forgery', ['CSRF', 'XSRF', 'session riding']),
  entry('/db/', 'Databases', ['database management system', 'DBMS']),
  entry(
    '/dns/',
    'DNS',
    ['domain name system', 'nameserver'],
    ['Why does my new site not show up after I changed the record?'],
  ),
  entry('/cs/', 'C# and .NET', ['csharp', 'dotnet']),
  entry('/http/', 'HTTP: requests and responses', ['status codes', 'http methods']),
];

function found(query: string): string[] {
  return matchNames(query, entries).map(({ entry: { url } }) => url);
}

describe('matchNames', () => {
  it.each([
    ['a title', 'dns', '/dns/'],
    ['an acronym', 'csrf', '/csrf/'],
    ['a synonym', 'session riding', '/csrf/'],
    ['a beginning', 'datab', '/db/'],
    ['a slip', 'databsaes', '/db/'],
    ['a slip in an alias', 'nameservr', '/dns/'],
    ['signs', 'c#', '/cs/'],
    ['words in another order', 'methods http', '/http/'],
    ['a joined word', 'domainnamesystem', '/dns/'],
    ['a question', 'why is my new site not showing up', '/dns/'],
  ])('finds a page by %s', (_name, query, url) => {
    expect(found(query)[0]).toBe(url);
  });

  it('says by which other name a page was found', () => {
    expect(matchNames('xsrf', entries)[0]).toMatchObject({ alias: 'XSRF' });
  });

  it('finds nothing for nothing and for nonsense', () => {
    expect(found('')).toEqual([]);
    expect(found('qwertzu')).toEqual([]);
  });
});

describe('foldWords', () => {
  it('drops case, accents and punctuation, and keeps the signs of names', () => {
    expect(foldWords('Café, C++ & Node.js!')).toEqual(['cafe', 'c++', 'node.js']);
  });
});

describe('merge', () => {
  const hit = {
    url: '/http/',
    title: 'HTTP',
    section: '',
    excerpt: 'a <mark>dns</mark>',
    parts: [],
  };

  it('puts sure names first, the text next, and shows each page once', () => {
    const results = merge(matchNames('dns', entries), [hit, { ...hit, url: '/dns/' }]);

    expect(results.map(({ url }) => url)).toEqual(['/dns/', '/http/']);
    expect(results[0]?.excerpt).toBe('a <mark>dns</mark>');
  });
});
