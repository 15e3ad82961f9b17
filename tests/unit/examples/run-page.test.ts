import { createServer } from 'node:http';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { expect, test, vi } from 'vitest';
import { findExamples } from '../../../src/examples/find-examples.ts';
import { judgeExample } from '../../../src/examples/judge-example.ts';
import { runPage } from '../../../src/examples/run-page.ts';
import type { RunLanguage } from '../../../src/examples/run-languages.ts';
import { findSandbox } from '../../../src/examples/sandbox.ts';

const sandbox = findSandbox();

type Fence = [language: RunLanguage, source: string, output?: string];

async function run(...fences: Fence[]) {
  return runPage(examplesOf(fences), sandbox);
}

function examplesOf(fences: readonly Fence[]) {
  const page = fences
    .map(([language, source, output]) => {
      const expected = output === undefined ? '' : `\n\`\`\`output\n${output}\n\`\`\`\n`;
      return `\`\`\`${language} run\n${source}\n\`\`\`\n${expected}`;
    })
    .join('\n');
  return findExamples('page.mdx', page);
}

async function outputs(...fences: Fence[]) {
  const ran = await run(...fences);
  return ran.map(({ result }) => ('output' in result ? result.output.trimEnd() : result.end));
}

test('every language prints', async () => {
  const answers = await outputs(
    ['sh', 'echo $((6 * 7))'],
    ['js', 'console.log(await Promise.resolve(42))'],
    ['ts', 'const answer: number = 42;\nconsole.log(answer)'],
    ['py', 'print(42)'],
    ['sql', 'SELECT 42 AS answer'],
  );
  expect(answers).toEqual(['42', '42', '42', '42', 'answer\n42']);
});

test('output and errors come in the order in which they were written', async () => {
  expect(
    await outputs(
      ['py', 'import sys\nprint(1)\nprint(2, file=sys.stderr)\nprint(3)'],
      ['sh', 'echo 1; echo 2 >&2; echo 3'],
    ),
  ).toEqual(['1\n2\n3', '1\n2\n3']);
});

test('the SQL of a page shares one database; errors are told and the rest goes on', async () => {
  expect(
    await outputs(
      [
        'sql',
        'CREATE TABLE t (n INTEGER UNIQUE, x REAL);\nINSERT INTO t VALUES (1, 2), (3, NULL);',
      ],
      ['sql', 'INSERT INTO t VALUES (1, 1); SELECT * FROM t ORDER BY n; SELECT n FROM t WHERE 0;'],
    ),
  ).toEqual(['', 'Error: UNIQUE constraint failed: t.n\nn|x\n1|2.0\n3|NULL\nn']);
});

test('the shell of a page shares one folder; the others stand alone', async () => {
  expect(
    await outputs(
      ['sh', 'echo kept > note; HIDDEN=1'],
      ['sh', 'cat note; echo "${HIDDEN-unset}"; [ "$HOME" = "$PWD" ] && echo home'],
      ['py', 'import os; print(os.listdir("."))'],
    ),
  ).toEqual(['', 'kept\nunset\nhome', "['example.py']"]);
});

test('the environment holds nothing of the machine', async () => {
  vi.stubEnv('DEPLOY_TOKEN', 'secret');
  vi.stubEnv('https_proxy', 'http://proxy');
  const [names] = await outputs(['sh', 'env | grep -oE "^[^=]+" | sort | tr "\\n" " "']);
  vi.unstubAllEnvs();
  expect(names?.split(' ')).toEqual([
    'HOME',
    'LANG',
    'PATH',
    'PWD',
    'PYTHONDONTWRITEBYTECODE',
    'PYTHONUNBUFFERED',
    'SHLVL',
    'TZ',
    '_',
  ]);
});

test('node in a shell example is the node of the project', async () => {
  expect(await outputs(['sh', 'node --version'])).toEqual([process.version]);
});

test.runIf(sandbox.isolated)('an example meets its own loopback and no other network', async () => {
  const server = createServer((_, response) => response.end('reached'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const answers = await outputs(
    ['js', `try { await fetch('http://127.0.0.1:${port}'); } catch { console.log('cut off'); }`],
    [
      'js',
      `import { createServer } from 'node:http';
       const server = createServer((_, response) => response.end('own'));
       await new Promise((resolve) => server.listen(8000, resolve));
       console.log(await (await fetch('http://localhost:8000')).text());
       server.close();`,
    ],
  );
  server.close();
  expect(answers).toEqual(['cut off', 'own']);
});

test('what an example leaves running is ended', async () => {
  const start = performance.now();
  expect(await outputs(['sh', 'sleep 60 & setsid sleep 61 & echo done'])).toEqual(['done']);
  expect(performance.now() - start).toBeLessThan(5_000);
});

test('an example that floods its output is stopped', async () => {
  const [ran] = await run(['sh', 'yes']);
  expect(ran?.result.end).toBe('too much output');
  expect(ran && judgeExample(ran)).toMatchObject({ kind: 'failed', line: 1 });
});

test('an example that takes all memory is stopped', async () => {
  const [output] = await outputs(['py', 'x = bytearray(4_000_000_000)\nprint(len(x))']);
  expect(output).toContain('MemoryError');
});

test('an example that does not end is stopped with all it started', async () => {
  const stubborn = examplesOf([['sh', 'trap "" TERM; echo begun; sleep 100 | sleep 100']]);
  const [ran] = await runPage(stubborn, sandbox, 1);
  expect(ran?.result).toEqual({ end: 'too long', output: 'begun\n' });
});

test('a verdict names the line that differs', async () => {
  const ran = await run(
    ['sh', 'echo 1; echo 2', '1\n3'],
    ['sh', 'echo 1', '<any>'],
    ['sh', 'echo 1'],
  );
  expect(ran.map(judgeExample)).toMatchObject([
    { kind: 'failed', line: 7, column: 1, detail: '@@ line 1 @@\n 1\n-3\n+2' },
    { kind: 'passed' },
    { kind: 'failed', message: expect.stringContaining('no output fence') },
  ]);
});

test('a missing interpreter is named', async () => {
  vi.stubEnv('PATH', '/nowhere');
  const [ran] = await run(['py', 'print(1)']);
  vi.unstubAllEnvs();
  expect(ran?.result).toEqual({ end: 'missing', program: 'python3' });
});

test('no scratch folder is left', async () => {
  const before = (await readdir(tmpdir())).filter((name) => name.startsWith('example-'));
  await outputs(['sh', 'mkdir locked && touch locked/x && chmod 000 locked']);
  const after = (await readdir(tmpdir())).filter((name) => name.startsWith('example-'));
  expect(after.filter((name) => !before.includes(name))).toEqual([]);
});
