import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A content folder in a scratch folder; it is gone when the scope that uses it ends. */
export interface ContentTree extends AsyncDisposable {
  dir: string;
  /** Path of a file of the folder as problems name it. */
  fileOf: (name: string) => string;
}

/** Makes a content folder of files by their path in it, and lists their addresses as published. */
export async function makeContent(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<ContentTree> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'content-'));
  const dir = path.join(scratch, 'content');
  await mkdir(dir);
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.join(dir, path.dirname(name)), { recursive: true });
    await writeFile(path.join(dir, name), text);
  }
  await listAddresses(dir);
  return {
    dir,
    fileOf: (name) => path.relative('', path.join(dir, name)).split(path.sep).join('/'),
    [Symbol.asyncDispose]: () => rm(scratch, { recursive: true, force: true }),
  };
}

/**
 * Makes a roadmap `cases` with a section for each folder of cases and a topic for each page in it, so
 * that hundreds of pages are checked in one go.
 */
export async function makeRoadmapOf(folder: string): Promise<ContentTree> {
  const rules = await foldersOf(folder);
  const topics = await Promise.all(
    rules.map(async (rule) => {
      const names = await readdir(path.join(folder, rule));
      return names.flatMap((name) => /^(.+)\.mdx$/.exec(name)?.[1] ?? []);
    }),
  );
  const content = await makeContent({
    'cases/index.mdx': roadmapPage('Cases', rules),
    ...Object.fromEntries(
      rules.map((rule, index) => [
        `cases/${rule}/index.mdx`,
        sectionPage(rule, topics[index] ?? []),
      ]),
    ),
  });
  for (const rule of rules) {
    await cp(path.join(folder, rule), path.join(content.dir, 'cases', rule), {
      recursive: true,
      filter: (source) => path.basename(source) !== 'expected.txt',
    });
  }
  await listAddresses(content.dir);
  return content;
}

/** Folders of a folder, in order. */
export async function foldersOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}

async function listAddresses(dir: string): Promise<void> {
  const files = await readdir(dir, { recursive: true });
  const addresses = files
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => /^[^/]+(?:\/[^/]+)?\/index\.mdx$|^(?:[^/]+\/){2}[^/]+\.mdx$/.test(file))
    .map((file) => `/${file.replace(/(\/index)?\.mdx$/, '')}/`);
  await writeFile(path.join(dir, 'addresses.txt'), `${addresses.join('\n')}\n`);
  await writeFile(path.join(dir, 'redirects.txt'), '');
}

const shared = (title: string) => `summary: A page that is right, for tests.
aliases: [${[1, 2, 3, 4].map((count) => `name ${count} of ${title}`).join(', ')}]
questions: [What is this page for?, Who reads it?]
outcomes: [Explain this page., Find its end., Leave it alone.]
reviewed: 2026-11-01
resources:
  - { title: One, url: "https://example.org/1", type: docs, why: It is the first., free: true }
  - { title: Two, url: "https://example.org/2", type: docs, why: It is the second., free: true }
  - { title: Three, url: "https://example.org/3", type: docs, why: It is the third., free: true }
`;

/** A roadmap page that passes. */
export function roadmapPage(title: string, sections: readonly string[]): string {
  return `---\ntitle: ${title}\n${shared(title)}sections: [${sections.join(', ')}]\n---\n\nText.\n`;
}

/** A section page that passes. */
export function sectionPage(title: string, topics: readonly string[]): string {
  return `---
title: ${title}
${shared(title)}prerequisites: []
related: []
topics: [${topics.join(', ')}]
---

Text.

## How the topics fit together

Text.

## When you are done

Text.

## What to skip at first

Text.
`;
}

/** A topic page that passes, with more front matter or text where a test needs it. */
export function topicPage({
  title = 'Topic',
  prerequisites = [] as string[],
  text = 'Text.',
} = {}): string {
  const question = (text: string) => `${text}

   - [x] This one — It is right.
   - [ ] That one — It is wrong.
`;
  return `---
title: ${title}
${shared(title)}kind: concept
track: core
level: beginner
hours: [1, 2]
prerequisites: [${prerequisites.join(', ')}]
related: []
---

The answer.

## Why it matters

${text}

## Common mistakes

Text.

## Exercise

Text.

## Check yourself

1. ${question('First?')}
2. ${question('Second?')}
3. ${question('Third?')}
## At work

Text.
`;
}
