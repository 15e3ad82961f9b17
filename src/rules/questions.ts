import type { ListItem } from 'mdast';
import type { MdastNode } from 'satteri';
import { findingsOf, quote, type Finding } from './finding.ts';
import type { ParsedPage } from './parsed-page.ts';
import { oneLine, textOf } from './tree.ts';

const heading = 'Check yourself';
const form = 'content/README.md shows the form under “Questions”.';

/** Under *Check yourself* stand questions whose every option is right or wrong for a reason. */
export function checkQuestions({ tree, type }: ParsedPage): Finding[] {
  const { found, error, warning } = findingsOf('questions');
  const blocks = 'children' in tree ? tree.children : [];
  const start = blocks.findIndex(
    (node) => node.type === 'heading' && node.depth === 2 && oneLine(textOf(node)) === heading,
  );
  const title = blocks[start];
  if (!title) return found;
  const after = blocks.slice(start + 1);
  const end = after.findIndex((node) => node.type === 'heading' && node.depth <= 2);
  const own = after.slice(0, end === -1 ? undefined : end);
  const [list, second] = own.filter((node) => node.type === 'list' && node.ordered);
  if (list?.type !== 'list') {
    error(title, `Under “${heading}” stands no ordered list of questions`, form);
    return found;
  }
  if (second) {
    error(
      second,
      'The questions are broken into two lists',
      'Indent what belongs to a question by three spaces.',
    );
  }
  const stray = own.find((node) => node.type === 'list' && !node.ordered);
  if (stray) error(stray, 'A list of options belongs to no question', 'Indent it by three spaces.');
  const { length } = list.children;
  if (type === 'topic' && !second && (length < 3 || length > 5)) {
    const count = `${length} question${length === 1 ? '' : 's'}`;
    warning(
      title,
      `“${heading}” has ${count}, 3 to 5 are usual`,
      'Ask about what learners get wrong.',
    );
  }
  list.children.forEach((item, index) => checkQuestion(item, index + 1));
  return found;

  function checkQuestion(question: ListItem, number: number): void {
    const name = `Question ${number}`;
    const [text] = question.children;
    if (text?.type !== 'paragraph') error(question, `${name} has no text`, form);
    const lists = question.children.filter((node) => node.type === 'list');
    const options = lists.flatMap((each) => each.children).filter(isOption);
    const plain = lists.flatMap((each) => each.children).find((item) => !isOption(item));
    if (options.length === 0) {
      error(
        question,
        `${name} has no options`,
        `Put a task list below it, after a blank line. ${form}`,
      );
      return;
    }
    if (plain)
      error(plain, `An option of question ${number} has no box`, 'Begin it with [ ] or [x].');
    if (lists.length > 1)
      error(lists[1] ?? question, `${name} has two lists of options`, 'Make one of them.');
    const right = options.filter(({ checked }) => checked).length;
    if (right === 0) error(question, `${name} has no right option`, 'Mark it with [x].');
    if (right === options.length) {
      error(
        question,
        `${name} has no wrong option`,
        'Add what learners mistake for right, with [ ].',
      );
    }
    const seen = new Set<string>();
    for (const option of options) {
      const { says, why } = splitOption(option);
      if (says === '') error(option, 'The option says nothing before its dash', form);
      else if (why === '') {
        error(
          option,
          `The option ${quote(says, 40)} does not say why it is ${option.checked ? 'right' : 'wrong'}`,
          'Write the reason after a spaced dash: ` — `.',
        );
      }
      if (seen.has(says))
        error(option, `The option ${quote(says, 40)} stands twice`, 'Keep one of them.');
      seen.add(says);
    }
  }
}

function isOption({ checked }: ListItem): boolean {
  return typeof checked === 'boolean';
}

/** What an option says, and why; the dash counts only outside of code and emphasis, as in the build. */
function splitOption(option: ListItem): { says: string; why: string } {
  const content: MdastNode[] = option.children.flatMap((node): MdastNode[] =>
    node.type === 'paragraph' ? node.children : [node],
  );
  const at = content.findIndex((node) => node.type === 'text' && /\s—\s/.test(node.value));
  const dashed = content[at];
  const text = (nodes: readonly MdastNode[]) => nodes.map(textOf).join('');
  if (dashed?.type !== 'text') return { says: oneLine(text(content)), why: '' };
  const [before = '', ...rest] = dashed.value.split(/\s—\s/);
  return {
    says: oneLine(text(content.slice(0, at)) + before),
    why: oneLine(rest.join(' — ') + text(content.slice(at + 1))),
  };
}
