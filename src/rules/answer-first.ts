import { findingsOf, type Finding } from './finding.ts';
import { limits } from './limits.ts';
import type { ParsedPage } from './parsed-page.ts';
import { countWords, textOf } from './tree.ts';

/** A topic begins with its answer: one or two short paragraphs before the first heading. */
export function checkAnswerFirst({ type, tree, bodyLine }: ParsedPage): Finding[] {
  const { found, error, warning } = findingsOf('answer-first');
  if (type !== 'topic' || !('children' in tree)) return found;
  const blocks = tree.children.filter(({ type }) => type !== 'definition' && type !== 'mdxjsEsm');
  const end = blocks.findIndex((node) => node.type === 'heading');
  const opening = blocks.slice(0, end === -1 ? undefined : end);
  const paragraphs = opening.filter((node) => node.type === 'paragraph');
  const [first] = paragraphs;
  if (!first) {
    error(
      { line: bodyLine, column: 1 },
      'The page does not begin with its answer',
      `Say before the first heading, in at most ${limits.answerWords} words, what a reader came for.`,
    );
    return found;
  }
  const words = countWords(paragraphs.map(textOf).join(' '));
  if (words > limits.answerWords) {
    warning(
      first,
      `The answer has ${words} words, at most ${limits.answerWords} keep it quick to read`,
      'Move what explains it below a heading.',
    );
  }
  const other = opening.find((node) => node.type !== 'paragraph');
  const third = paragraphs[2];
  if (other ?? third) {
    warning(
      other ?? third ?? first,
      'Before the first heading stands more than one or two paragraphs',
      'Move lists, examples and notes below a heading.',
    );
  }
  return found;
}
