import { describe, expect, it } from 'vitest';
import { formerIds, malformedChanges } from '../../../src/questions/question-changes.ts';
import { questionId } from '../../../src/questions/question-id.ts';
import { readPageQuestions } from '../../../src/questions/read-page-questions.ts';

const topic = 'r/net/dns';

describe('the id of a question', () => {
  it('is the same however the question is marked up, set and punctuated', () => {
    const id = questionId(topic, "What's a “zone”?");

    expect(questionId(topic, 'What’s a "zone"?')).toBe(id);
    expect(questionId(topic, '  what’s a zone ')).toBe(id);
  });

  it('is another for another wording, another page, another operator', () => {
    const ids = [
      questionId(topic, 'What is a zone?'),
      questionId(topic, 'What is a name zone?'),
      questionId('r/net/ip', 'What is a zone?'),
      questionId(topic, 'Is a < b?'),
      questionId(topic, 'Is a > b?'),
    ];

    expect(new Set(ids).size).toBe(ids.length);
  });

  it('does not change: readers have it in their storage', () => {
    expect(questionId('backend/internet/dns', 'What does a TTL of 300 mean?')).toBe('F5wzGaXL2t');
  });
});

describe('the questions of a page', () => {
  const page = { id: topic, title: 'DNS' };
  const body = `
## Check yourself

1. What does \`SELECT *\` *do*?

   - [ ] It writes \`a — b\` down — No, \`never\`.
   - [x] It reads — Yes.

2. Which?
   - [x] One — Right.
   - [ ] Two — Wrong.

3. Which?
   - [ ] One — Wrong.
   - [x] Two — Right.
`;

  it('keep code apart from words', () => {
    const [first] = readPageQuestions(page, body);

    expect(first).toMatchObject({
      topic,
      title: 'DNS',
      number: 1,
      text: ['What does ', 'SELECT *', ' do?'],
      options: [
        { text: ['It writes ', 'a — b', ' down'], right: false, why: ['No, ', 'never', '.'] },
        { text: ['It reads'], right: true, why: ['Yes.'] },
      ],
    });
  });

  it('keep their ids when they change places, also where two ask the same', () => {
    const ids = readPageQuestions(page, body).map(({ id }) => id);
    const turned =
      body.replace(/1\. What[^]*?(?=2\.)/, '') + '4. What does SELECT * do?\n   - [x] A — B\n';

    expect(new Set(ids).size).toBe(3);
    expect(readPageQuestions(page, turned).map(({ id }) => id)).toEqual([ids[1], ids[2], ids[0]]);
  });

  it('are none on a page without them', () => {
    expect(readPageQuestions(page, '## Why it matters\n\n1. One')).toEqual([]);
  });
});

describe('former ids', () => {
  const makeId = (page: string, text: string) => `${page}?${text}`;
  const question = (page: string, text: string) => ({ id: makeId(page, text), topic: page, text });

  it('lead through reworded questions to the one of today', () => {
    const found = formerIds({
      questions: [question('r/a', 'new')],
      changes: '# reworded twice\nold older\nolder r/a?new\nlost nowhere\nround round\n',
      redirects: [],
      makeId,
    });

    expect(Object.fromEntries(found)).toEqual({ old: 'r/a?new', older: 'r/a?new' });
  });

  it('lead through pages that were moved, however often', () => {
    const found = formerIds({
      questions: [question('r/new', 'what')],
      changes: 'r/first?how r/old?what',
      redirects: [
        { from: '/r/first/', to: '/r/old/' },
        { from: '/r/old/', to: '/r/new/' },
      ],
      makeId,
    });

    expect(Object.fromEntries(found)).toEqual({
      'r/old?what': 'r/new?what',
      'r/first?what': 'r/new?what',
      'r/first?how': 'r/new?what',
    });
  });

  it('never take the id of a question of today', () => {
    const questions = [question('r/a', 'one'), question('r/a', 'two')];
    const found = formerIds({ questions, changes: 'r/a?one r/a?two', redirects: [], makeId });

    expect(found.size).toBe(0);
  });
});

describe('the list of reworded questions', () => {
  it('is told line by line what cannot be read', () => {
    const list =
      '# a comment\nF5wzGaXL2t abcdefghij\nF5wzGaXL2t\nF5wzGaXL2t F5wzGaXL2t\nshort abcdefghij\n';

    expect(malformedChanges(list, 'questions.txt').map((fault) => fault.slice(0, 17))).toEqual([
      'questions.txt:3:1',
      'questions.txt:4:1',
      'questions.txt:5:1',
    ]);
  });
});
