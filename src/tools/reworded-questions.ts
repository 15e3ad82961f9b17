/**
 * npm run reworded -- <page.mdx>…: which questions of a page have another wording than in the last commit,
 * as lines for the list that lets readers keep their schedule.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { contentDir } from '../content-dir.ts';
import { plainText } from '../questions/bank.ts';
import { questionChangesFile, type NamedQuestion } from '../questions/question-changes.ts';
import { readPageQuestions } from '../questions/read-page-questions.ts';
import { guessReworded } from '../questions/reworded.ts';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('Name the pages: npm run reworded -- content/backend/internet/dns.mdx');
  process.exit(1);
}
const found = files.flatMap((file) => {
  const id = relative(contentDir, file)
    .split(sep)
    .join('/')
    .replace(/(\/index)?\.mdx$/, '');
  const committed = execFileSync('git', ['show', `HEAD:./${relative('.', file)}`], {
    encoding: 'utf8',
  });
  return guessReworded(questionsOf(id, committed), questionsOf(id, readFileSync(file, 'utf8')));
});
if (found.length === 0) {
  console.log('No question has changed its wording.');
} else {
  console.log(
    `Where the right answer is still the same, add to ${contentDir}/${questionChangesFile}:\n`,
  );
  for (const { from, to } of found) {
    console.log(`# ${from.text}\n# → ${to.text}\n${from.id} ${to.id}\n`);
  }
}

function questionsOf(id: string, source: string): NamedQuestion[] {
  const body = source.replace(/^---\n[^]*?\n---\n/, '');
  return readPageQuestions({ id, title: '' }, body).map((question) => ({
    id: question.id,
    topic: id,
    text: plainText(question.text),
  }));
}
