import { mdxToHast } from 'satteri';
import { expect, test } from 'vitest';
import { readQuestions } from '../../../src/markdown/questions.ts';
import { renderPage } from './render.ts';

const page = `
Before.

1. Not a question

## Check yourself

1. What does \`SELECT\` do?

   - [ ] It writes \`a — b\` down — No, *never*.
   - [x] It reads — Yes — always.

2. Which are databases?
   - [x] PostgreSQL — One.
   - [ ] Apache
   - [x] SQLite — Two.

## At work
`;

test('questions are read as plain text', () => {
  const root = mdxToHast(page);
  if (root.type !== 'root') throw new Error('not a page');
  expect(readQuestions(root)).toEqual([
    {
      number: 1,
      text: 'What does SELECT do?',
      severalRight: false,
      options: [
        { letter: 'A', text: 'It writes a — b down', correct: false, explanation: 'No, never.' },
        { letter: 'B', text: 'It reads', correct: true, explanation: 'Yes — always.' },
      ],
    },
    {
      number: 2,
      text: 'Which are databases?',
      severalRight: true,
      options: [
        { letter: 'A', text: 'PostgreSQL', correct: true, explanation: 'One.' },
        { letter: 'B', text: 'Apache', correct: false, explanation: '' },
        { letter: 'C', text: 'SQLite', correct: true, explanation: 'Two.' },
      ],
    },
  ]);
});

test('a page without questions has none', () => {
  const root = mdxToHast('## Why it matters\n\n1. One');
  if (root.type !== 'root') throw new Error('not a page');
  expect(readQuestions(root)).toEqual([]);
});

test('options give nothing away; the disclosure tells it all', async () => {
  const html = await renderPage(page);
  const [, first = ''] =
    /(<li class="question" id="question-1">.*?<\/details><\/li>)/.exec(html) ?? [];
  expect(first).toBe(
    '<li class="question" id="question-1">' +
      '<div class="question-text"><p>What does <code>SELECT</code> do?</p></div>' +
      '<ul class="options" data-pagefind-ignore="">' +
      '<li><span class="option-letter">A</span> <span class="option-text">It writes <code>a — b</code> down</span></li>' +
      '<li><span class="option-letter">B</span> <span class="option-text">It reads</span></li></ul>' +
      '<details class="answer" data-pagefind-ignore=""><summary>Show the answer to question 1</summary>' +
      '<ul class="answer-options">' +
      '<li class="wrong"><span class="option-letter">A</span> <strong class="verdict">Not this one</strong> ' +
      '<span class="explanation">No, <em>never</em>.</span></li>' +
      '<li class="right"><span class="option-letter">B</span> <strong class="verdict">Right</strong> ' +
      '<span class="explanation">Yes — always.</span></li></ul></details></li>',
  );
});

test('a question with several right options says so', async () => {
  const html = await renderPage(page);
  expect(html.match(/Choose all that apply\./g)).toHaveLength(1);
  expect(html).toContain(
    '<p>Which are databases?</p><p class="question-several">Choose all that apply.</p></div>',
  );
});

test('lists elsewhere stay lists', async () => {
  const html = await renderPage(page);
  expect(html).toContain('<li>Not a question</li>');
  expect(html.match(/class="questions"/g)).toHaveLength(1);
});

test('questions with text between them are counted on', async () => {
  const html = await renderPage(
    '## Check yourself\n\n1. One?\n   - [x] A\n\nText.\n\n2. Two?\n   - [x] B\n',
  );
  expect(html).toContain('<ol class="questions" start="2"><li class="question" id="question-2">');
});

test('a question without a right option is refused with its place', async () => {
  const broken = '## Check yourself\n\n1. One?\n\n   - [ ] A — no\n';
  await expect(renderPage(broken, `${process.cwd()}/content/page.mdx`)).rejects.toThrow(
    'content/page.mdx:3:1: question 1 has no right option.',
  );
});
