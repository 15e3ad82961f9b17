import { lstatSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { MdastNode, MdastPluginDefinition } from 'satteri';
import { judgeTree } from '../rules/data-only.ts';
import { nodesOfType } from '../rules/tree.ts';
import { PageError } from './page-error.ts';
import { pageOf } from './tree.ts';

/**
 * The last line of defence: a page is data, and this refuses whatever could run, load or style
 * anything before the page is compiled. It is the judgement of the content rules, asked once more of
 * the very tree that is compiled: it holds even where nobody ran them, as in the dev server on a
 * stranger's branch.
 */
export const dataGuard: MdastPluginDefinition = {
  name: 'data-guard',
  options: { position: true },
  before(root, context) {
    const page = pageOf(context.fileURL);
    const refuse = (message: string) => new PageError(page, root, message);
    for (const key of ['layout', 'slug']) {
      if (context.data.astro?.frontmatter[key] === undefined) continue;
      throw refuse(`"${key}" in the front matter is not allowed; remove it.`);
    }
    const [first, ...others] = judgeTree(root);
    if (first) {
      const more = others.map(({ line, column, message }) => `\n${line}:${column}: ${message}`);
      const at = { position: { start: first, end: first } };
      throw new PageError(page, at, `${first.message}. ${first.hint}${more.join('')}`);
    }
    const link = context.fileURL && linkedPicture(context.fileURL, root);
    if (link !== undefined) throw refuse(`"${link}" is a symbolic link; put the file itself here.`);
  },
};

/** A picture of the page that is a link, which could lead out of the content. */
function linkedPicture(page: URL, root: Readonly<MdastNode>): string | undefined {
  return nodesOfType(root, 'image')
    .map(({ url }) => url)
    .find((url) => {
      const file = fileURLToPath(new URL(url, page));
      return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink();
    });
}
