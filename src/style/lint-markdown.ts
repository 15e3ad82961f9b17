import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import type { Problem } from '../problems/problem.ts';
import { documentsOnly, everywhere, hints } from './lint-rules.ts';

const reading = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter);
const ofDocuments = reading().use(everywhere).use(documentsOnly).freeze();
const ofPages = reading().use(remarkMdx).use(everywhere).freeze();

/**
 * Slips of style in a Markdown file, as remark-lint finds them.
 * @param file path for the problems; a name in `.mdx` is read as a page, any other as a document
 */
export async function lintMarkdown(file: string, text: string): Promise<Problem[]> {
  const processor = file.endsWith('.mdx') ? ofPages : ofDocuments;
  const read = new VFile({ path: file, value: text });
  try {
    await processor.run(processor.parse(read), read);
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    return [
      {
        ...placeOf(error),
        file,
        rule: 'style',
        severity: 'error',
        message: `The file cannot be read: ${error.reason}`,
        hint: 'Mend first what `npm run check:content` tells of it.',
      },
    ];
  }
  return read.messages.map((message) => ({
    ...placeOf(message),
    file,
    rule: `style/${message.ruleId ?? ''}`,
    severity: 'error',
    message: message.reason,
    hint: hints[message.ruleId ?? ''] ?? '',
  }));
}

function placeOf({ line, column }: VFileMessage) {
  return { line: line ?? 1, column: column ?? 1 };
}
