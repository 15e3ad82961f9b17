import { describe, expect, it } from 'vitest';
import { scoreText } from '../../../src/search/score-text.ts';
import { search, searchNames, type SearchOptions } from '../../../src/search/search.ts';
import { indexOf, textIndex } from '../../support/search-pages.ts';

const index = indexOf(
  { title: 'Databases', aliases: ['DB', 'data storage'] },
  { title: 'Data modelling and normalisation', aliases: ['ER diagram', 'database schema'] },
  { title: 'SQL and the relational model', aliases: ['SQL'] },
  { title: 'SQL injection', aliases: ['parameterized query'] },
  { title: 'C# and .NET' },
  { title: 'Go (Golang) for services' },
  { title: 'Git' },
  { title: 'Cross-site request forgery (CSRF)' },
  {
    title: 'Message queues',
    aliases: ['Kafka, RabbitMQ'],
    questions: ['How do I send an e-mail without letting the user wait?'],
  },
  { title: 'Single sign-on SSO' },
);
const text = textIndex({
  Databases: 'A database keeps data. A transaction is all or nothing. The transaction ends.',
  'SQL injection': 'An attacker types a quote. Placeholders end it. A transaction is mentioned.',
  'Message queues': 'A broker keeps messages, so that the colour of slow work does not matter.',
  Git: 'Snapshots. The dwarf planet is an example.',
});

const named = (query: string, options?: SearchOptions) =>
  searchNames(query, index, options).results.map(({ page }) => page.title);
const found = async (query: string, options?: SearchOptions) =>
  (await search(query, index, text, options)).results.map(({ page }) => page.title);

describe('by names', () => {
  it.each([
    ['databases', 'Databases'],
    ['DATABASE', 'Databases'],
    ['db', 'Databases'],
    ['data base', 'Databases'],
    ['data modeling', 'Data modelling and normalisation'],
    ['normalization', 'Data modelling and normalisation'],
    ['sql', 'SQL and the relational model'],
    ['sql in', 'SQL injection'],
    ['g', 'Git'],
    ['go', 'Go (Golang) for services'],
    ['golang', 'Go (Golang) for services'],
    ['c#', 'C# and .NET'],
    ['csrf', 'Cross-site request forgery (CSRF)'],
    ['cross site', 'Cross-site request forgery (CSRF)'],
    ['rabbitmq', 'Message queues'],
    ['sso', 'Single sign-on SSO'],
    ['what is a database', 'Databases'],
    ['send mail without waiting', 'Message queues'],
  ])('%s is found first as %s', (query, title) => {
    expect(named(query)[0]).toBe(title);
  });

  it('say by which other name or question a page was found', () => {
    const [byAlias] = searchNames('parameterised query', index).results;
    expect(byAlias).toMatchObject({ alias: 'parameterized query', weak: false });
    const [byQuestion] = searchNames('send an e-mail while the user waits', index).results;
    expect(byQuestion?.question).toBe('How do I send an e-mail without letting the user wait?');
  });

  it('say what was searched for instead of a slip', () => {
    expect(searchNames('databse', index)).toMatchObject({
      corrected: 'database',
      words: ['database'],
    });
    expect(searchNames('database', index).corrected).toBeUndefined();
  });

  it('find nothing for a slip that is meant', () => {
    expect(named('databse', { correct: false })).toEqual([]);
  });

  it('find nothing for nothing', () => {
    expect(named('')).toEqual([]);
    expect(named(' / ')).toEqual([]);
  });
});

describe('by names and text', () => {
  it('adds the pages whose text has the words, each with its excerpt', async () => {
    const { results } = await search('transaction', index, text);

    expect(results.map(({ page }) => page.title)).toEqual(['Databases', 'SQL injection']);
    expect((await results[0]?.excerpt?.())?.html).toContain('all or nothing');
  });

  it('keeps the page that bears the name first', async () => {
    expect((await found('sql injection'))[0]).toBe('SQL injection');
  });

  it('finds the other spelling', async () => {
    expect(await found('color')).toEqual(['Message queues']);
  });

  it('finds pages that have some of the words, and calls them weak', async () => {
    const { results } = await search('transaction telescope microscope', index, text);

    expect(results[0]).toMatchObject({ page: { title: 'Databases' }, weak: true });
  });

  it('corrects nothing that some text has many times, and mends what none has', async () => {
    expect((await search('placeholders', index, text)).corrected).toBeUndefined();
    expect((await search('databsae', index, text)).corrected).toBe('database');
  });

  it('calls what is mentioned in passing weak', async () => {
    const { results } = await search('dwarf planet', index, text);

    expect(results.map(({ page, weak }) => [page.title, weak])).toEqual([['Git', true]]);
  });

  it('looks for quoted words as they stand', async () => {
    expect(await found('"all or nothing"')).toEqual(['Databases']);
    expect(await found('"nothing or all"')).toEqual([]);
  });

  it('has no answer for nonsense', async () => {
    expect(await search('zzqqxxv', index, text)).toMatchObject({ results: [] });
  });
});

describe('the score of a text', () => {
  const hit = (url: string, score: number) => ({
    url,
    score,
    excerpt: async () => ({ html: '', parts: [] }),
  });

  it('counts rare words more than frequent ones', () => {
    const rare = { text: 'broker', hits: [hit('/a/', 1)] };
    const frequent = { text: 'server', hits: [hit('/b/', 1), hit('/c/', 1), hit('/d/', 1)] };

    const scores = scoreText([rare, frequent], 10);

    expect(scores.get('/a/')?.score).toBeGreaterThan(scores.get('/b/')?.score ?? 1);
  });

  it('adds up the words of a page, and says how much of the query it has', () => {
    const scores = scoreText(
      [
        { text: 'broker', hits: [hit('/a/', 1), hit('/b/', 1)] },
        { text: 'queue', hits: [hit('/a/', 1)] },
        { text: 'telescope', hits: [] },
      ],
      10,
    );

    expect(scores.get('/a/')?.score).toBeGreaterThan(scores.get('/b/')?.score ?? 1);
    expect(scores.get('/a/')?.covered).toBeGreaterThan(0.5);
    expect(scores.get('/a/')?.covered).toBeLessThan(1);
  });

  it('gives the hit of the word that says most', () => {
    const strong = hit('/a/', 9);
    const scores = scoreText(
      [
        { text: 'server', hits: [hit('/a/', 1), hit('/b/', 1)] },
        { text: 'broker', hits: [strong] },
      ],
      10,
    );

    expect(scores.get('/a/')?.hit).toBe(strong);
  });
});
