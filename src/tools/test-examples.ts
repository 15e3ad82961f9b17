/**
 * Runs the examples of the content and compares what they print with the pages.
 * `node src/tools/test-examples.ts [--only PATH ...] [--update]`
 */
import { glob, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentDir } from '../content-dir.ts';
import { findExamples } from '../examples/find-examples.ts';
import { judgeExample } from '../examples/judge-example.ts';
import { runPage } from '../examples/run-page.ts';
import { findSandbox } from '../examples/sandbox.ts';
import { updateOutputs, type Printed } from '../examples/update-output.ts';
import { visibleText } from '../problems/visible-text.ts';
import { findInContent } from './content-place.ts';

const count = { passed: 0, failed: 0, skipped: 0 };

try {
  const { values, positionals } = parseArgs({
    options: {
      only: { type: 'string', multiple: true, default: [] },
      update: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const only = [...values.only, ...positionals];
  const files = (await Promise.all((only.length > 0 ? only : [contentDir]).map(listPages))).flat();
  await testPages([...new Set(files)].sort(), values.update);
  process.exitCode = count.failed > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

async function testPages(files: readonly string[], update: boolean): Promise<void> {
  if (process.platform === 'win32') {
    console.log('Examples are not run on Windows itself; run them in WSL.\n0 passed, 0 failed');
    return;
  }
  const sandbox = findSandbox();
  if (!sandbox.isolated) {
    console.log('Examples are not cut off from the network here: namespaces are not available.');
  }
  // Two pages at a time, unless they would meet on the same ports.
  const queue = files.values();
  const worker = async () => {
    for (const file of queue) await testPage(file);
  };
  await Promise.all(sandbox.isolated ? [worker(), worker()] : [worker()]);
  const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
  console.log(`${count.passed} passed, ${count.failed} failed${skipped}`);

  async function testPage(file: string): Promise<void> {
    const text = await readFile(file, 'utf8');
    const examples = findExamples(file, text);
    if (examples.length === 0) return;
    const updates: Printed[] = [];
    for (const ran of await runPage(examples, sandbox)) {
      const { example } = ran;
      const verdict = judgeExample(ran);
      if (verdict.kind === 'passed') {
        count.passed++;
      } else if (verdict.kind === 'skipped' && !process.env['CI']) {
        count.skipped++;
        const { firstLine, column } = example.fence;
        console.log(`${file}:${firstLine}:${column} skipped: ${verdict.program} is not installed`);
      } else if (verdict.kind === 'skipped') {
        count.failed++;
        const { firstLine, column } = example.fence;
        console.log(`${file}:${firstLine}:${column} ${verdict.program} is not installed`);
      } else if (update && verdict.printed !== undefined) {
        count.passed++;
        updates.push({ example, text: verdict.printed });
        console.log(`${file}:${verdict.line}:${verdict.column} updated`);
      } else {
        count.failed++;
        const { line, column, message, detail } = verdict;
        console.log(`${file}:${line}:${column} ${message}`);
        if (detail) console.log(visibleText(detail).replace(/^/gm, '    '));
      }
    }
    if (updates.length === 0) return;
    if ((await readFile(file, 'utf8')) !== text)
      throw new Error(`${file} was changed while its examples ran`);
    await writeFile(file, updateOutputs(text, updates));
  }
}

/** A page, or all pages of a folder. */
async function listPages(given: string): Promise<string[]> {
  const place = findInContent(given);
  if ((await stat(place)).isFile()) return [place];
  return Array.fromAsync(glob('**/*.mdx', { cwd: place }), (name) =>
    path.join(place, name).split(path.sep).join('/'),
  );
}
