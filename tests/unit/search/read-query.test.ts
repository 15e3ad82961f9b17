import { describe, expect, it } from 'vitest';
import { correctionsOf } from '../../../src/search/correct-word.ts';
import { knows, readingsOf, type ReadingOptions } from '../../../src/search/read-query.ts';
import { indexOf } from '../../support/search-pages.ts';

const index = indexOf(
  { title: 'Databases', aliases: ['RDBMS'] },
  { title: 'WebSockets', aliases: ['real-time updates'] },
  { title: 'Scaling and load balancing', aliases: ['load balancer'] },
  { title: 'CORS', questions: ['Why is my request blocked?'] },
  { title: 'Continuous delivery' },
);

function read(query: string, options?: ReadingOptions): string[] {
  return readingsOf(query, index, options).map(({ words }) => words.join(' '));
}

describe('readings', () => {
  it('begin with the query as it was typed', () => {
    expect(read('Load Balancer')).toEqual(['load balancer']);
  });

  it('join what the pages write as one, and split what they write as two', () => {
    expect(read('web sockets')).toContain('websockets');
    expect(read('loadbalancer')).toContain('load balancer');
  });

  it('mend slips, and say so', () => {
    const [typed, mended] = readingsOf('databse', index);
    expect(typed).toMatchObject({ words: ['databse'], trust: 1, corrected: false });
    expect(mended).toMatchObject({ words: ['databases'], corrected: true });
    expect(mended?.trust).toBeLessThan(1);
  });

  it('mend every word, and slips in words that are joined', () => {
    expect(read('laod balencer')).toContain('load balancer');
    expect(read('loadbalncer')).toContain('load balancer');
  });

  it('take words for the acronym that their first letters make', () => {
    const some = indexOf({ title: 'Editors', aliases: ['IDEs', 'PaaS'] });
    const [typed, letters] = readingsOf('integrated development environment', some);
    expect(typed?.trust).toBe(1);
    expect(letters).toMatchObject({ words: ['ide'], corrected: false });
    expect(letters?.trust).toBeLessThan(1);
    expect(readingsOf('platform as a service', some)[1]?.words).toEqual(['paas']);
    expect(readingsOf('it does everything', some)).toHaveLength(1);
  });

  it('take no two words for an acronym', () => {
    const some = indexOf({ title: 'Databases', aliases: ['DB'] });
    expect(readingsOf('dirty bits', some).map(({ words }) => words)).not.toContainEqual(['db']);
  });

  it('leave a literal query alone', () => {
    expect(read('databse', { correct: false })).toEqual(['databse']);
  });

  it('leave the beginning of a word alone while it is typed', () => {
    expect(read('databas')).toEqual(['databas']);
    expect(read('databas', { lastIsOpen: false })).toContain('databases');
  });

  it('leave alone what many pages have in their text', () => {
    expect(read('dataset', { written: new Map([['dataset', 9]]) })).toEqual(['dataset']);
  });

  it('believe a correction less when some page has the word', () => {
    const trust = (pages: number) =>
      readingsOf('databade', index, { written: new Map([['databade', pages]]) })[1]?.trust ?? 0;
    expect(trust(1)).toBeLessThan(trust(0));
  });

  it('are none for a query without words', () => {
    expect(read(' ?! ')).toEqual([]);
  });
});

describe('a word is known', () => {
  it('in any of its forms', () => {
    expect(knows('database', index)).toBe(true);
    expect(knows('blocking', index)).toBe(true);
  });

  it('but not by its stem alone', () => {
    expect(knows('continous', index)).toBe(false);
    expect(knows('corsair', index)).toBe(false);
  });
});

describe('corrections', () => {
  const corrections = (word: string) => correctionsOf(word, index, false).map(({ text }) => text);

  it.each([
    ['atabases', 'databases'],
    ['balacner', 'balancer'],
    ['scalling', 'scaling'],
    ['raodmap', undefined],
  ])('of %s begin with %s', (word, first) => {
    expect(corrections(word)[0]).toBe(first);
  });

  it('take letters of a short word to be swapped or missing, not to be others', () => {
    expect(corrections('cros')).toEqual(['cors']);
    expect(corrections('cars')).toEqual([]);
  });

  it('find the words that say nothing too', () => {
    expect(corrections('waht')).toContain('what');
  });

  it('leave numbers alone', () => {
    expect(corrections('40z')).toEqual([]);
  });
});
