import type { Code } from 'mdast';
import type { MdastNode } from 'satteri';
import { runLanguages } from '../examples/run-languages.ts';
import { nearestName } from '../roadmap/nearest-name.ts';
import { findingsOf, quote, type Finding } from './finding.ts';
import type { ParsedPage } from './parsed-page.ts';
import { nodesOf } from './tree.ts';

/** Languages that the site highlights or draws, as authors write them. */
export const languages: readonly string[] = [
  ...runLanguages,
  'output',
  'mermaid',
  'text',
  'bash',
  'c',
  'console',
  'cpp',
  'csharp',
  'css',
  'csv',
  'diff',
  'dockerfile',
  'dotenv',
  'elixir',
  'go',
  'graphql',
  'hcl',
  'html',
  'http',
  'ini',
  'java',
  'json',
  'jsonc',
  'jsx',
  'kotlin',
  'lua',
  'makefile',
  'md',
  'nginx',
  'php',
  'powershell',
  'proto',
  'ruby',
  'rust',
  'scala',
  'swift',
  'systemd',
  'toml',
  'tsx',
  'xml',
  'yaml',
];

const otherNames: Readonly<Record<string, string>> = {
  'c#': 'csharp',
  'c++': 'cpp',
  cs: 'csharp',
  docker: 'dockerfile',
  golang: 'go',
  javascript: 'js',
  markdown: 'md',
  mjs: 'js',
  plain: 'text',
  plaintext: 'text',
  postgres: 'sql',
  postgresql: 'sql',
  protobuf: 'proto',
  python: 'py',
  python3: 'py',
  rb: 'ruby',
  rs: 'rust',
  shell: 'sh',
  sqlite: 'sql',
  txt: 'text',
  typescript: 'ts',
  yml: 'yaml',
  zsh: 'sh',
};

/** Fences name a known language, and what stands behind it is understood. */
export function checkFences({ tree }: ParsedPage): Finding[] {
  const { found, error } = findingsOf('fences');
  for (const { node: parent } of nodesOf(tree)) {
    if (!('children' in parent)) continue;
    parent.children.forEach((node: MdastNode, index) => {
      if (node.type === 'code') checkFence(node, parent.children[index - 1]);
    });
  }
  return found;

  function checkFence(fence: Code, before: MdastNode | undefined): void {
    const { lang, meta } = fence;
    if (!lang) {
      error(
        fence,
        'The fence names no language',
        'Write one behind the ```; `text` for plain text.',
      );
      return;
    }
    if (!languages.includes(lang)) {
      const lower = lang.toLowerCase();
      const near = otherNames[lower] ?? nearestName(lower, languages);
      error(
        fence,
        `\`${lang}\` is not a language that the site knows`,
        near ? `Write \`${near}\`.` : `Known are ${languages.join(', ')}.`,
      );
    }
    if (lang === 'output' && !(before?.type === 'code' && isRun(before))) {
      error(
        fence,
        'The `output` fence follows no fence marked `run`',
        'Put it right behind its example; for output that is not tested write `text title="Output"`.',
      );
    }
    if (fence.value.trim() === '' && lang !== 'output')
      error(fence, 'The fence is empty', 'Fill it, or take it out.');
    if (meta) checkMeta(fence, lang, meta);
  }

  function checkMeta(fence: Code, lang: string, meta: string): void {
    for (const word of meta.match(/\{[^}]*\}?|\w+="[^"]*"?|\S+/g) ?? []) {
      if (word === 'run') {
        if (runLanguages.some((name) => name === lang)) continue;
        error(fence, `\`${lang}\` cannot be run`, `\`run\` is for ${runLanguages.join(', ')}.`);
      } else if (/^\{\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*\}$/.test(word)) {
        const last = Math.max(...(word.match(/\d+/g) ?? []).map(Number));
        const { length } = fence.value.split('\n');
        if (last > length)
          error(
            fence,
            `${quote(word)} marks line ${last}, but the fence has ${length}`,
            'Count the lines of the fence from 1.',
          );
      } else if (!/^title="[^"<>]{1,80}"$/.test(word)) {
        error(
          fence,
          `${quote(word)} behind the language is not understood`,
          'There may stand `run`, `title="server.js"` and lines to mark, `{2,5-7}`.',
        );
      }
    }
  }
}

function isRun({ meta }: Code): boolean {
  return (meta ?? '').split(/\s+/).includes('run');
}
