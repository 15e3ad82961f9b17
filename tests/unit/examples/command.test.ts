import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findSandbox } from '../../../src/examples/sandbox.ts';

const script = path.join(import.meta.dirname, '../../../src/tools/test-examples.ts');
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'examples-'));
  await mkdir(path.join(folder, 'content'));
});

afterEach(() => rm(folder, { recursive: true }));

function fence(kind: string, text: string): string {
  return `\`\`\`${kind}\n${text}\n\`\`\`\n`;
}

function write(name: string, text: string): Promise<void> {
  return writeFile(path.join(folder, 'content', name), text);
}

/** Runs the command in the scratch folder. */
async function run(args: string[] = [], environment: Record<string, string | undefined> = {}) {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: folder,
    env: { ...process.env, CONTENT_DIR: 'content', CI: undefined, ...environment },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk));
  const [code] = (await once(child, 'close')) as [number];
  return { code, output };
}

const good = `Text.\n\n${fence('js run', 'console.log(1 + 1, Date.now())')}\n${fence('output', '2 <any>')}`;
const bad = `Text.\n\n${fence('js run', 'console.log("a\\nb\\nc")')}\n${fence('output', 'a\nx\nc')}`;

test('a difference is shown with file and line, and a masked part is none', async () => {
  await write('good.mdx', good);
  await write('bad.mdx', bad);
  const { code, output } = await run();
  expect(code).toBe(1);
  expect(output).toContain('content/bad.mdx:9:1 this js example printed something else\n');
  expect(output).toMatch(/ {4} a\n {4}-x\n {4}\+b\n {4} c\n/);
  expect(output).toContain('1 passed, 1 failed\n');
});

test('only the named page is run', async () => {
  await write('good.mdx', good);
  await write('bad.mdx', bad);
  expect(await run(['--only', 'content/good.mdx'])).toMatchObject({ code: 0 });
  expect(await run(['--only', 'good.mdx'])).toMatchObject({ code: 0 });
  expect(await run(['--only', 'gone.mdx'])).toEqual({
    code: 2,
    output: "There is no page or folder 'gone.mdx'\n",
  });
});

test('an update writes what was printed, and leaves masked output alone', async () => {
  await write('good.mdx', good);
  await write('bad.mdx', bad);
  expect(await run(['--update'])).toMatchObject({ code: 0 });
  expect(await readFile(path.join(folder, 'content/bad.mdx'), 'utf8')).toBe(
    bad.replace('a\nx\nc', 'a\nb\nc'),
  );
  expect(await readFile(path.join(folder, 'content/good.mdx'), 'utf8')).toBe(good);
  expect(await run()).toMatchObject({ code: 0 });
});

test('a missing interpreter is skipped by name here, and an error in CI', async () => {
  await write('shell.mdx', `Text.\n\n${fence('sh run', 'echo a')}\n${fence('output', 'a')}`);
  const here = await run([], { PATH: '' });
  expect(here).toMatchObject({ code: 0 });
  expect(here.output).toContain('content/shell.mdx:3:1 skipped: bash is not installed\n');
  expect(here.output).toContain('0 passed, 0 failed, 1 skipped\n');
  const inCi = await run([], { PATH: '', CI: 'true' });
  expect(inCi).toMatchObject({ code: 1 });
  expect(inCi.output).toContain('content/shell.mdx:3:1 bash is not installed\n');
});

test.runIf(findSandbox().isolated)(
  'an example reaches its own loopback, and nothing else, this machine included',
  async () => {
    const server = createServer((socket) => socket.end()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const connect = (to: string) =>
      `const socket = net.connect(${to}, '127.0.0.1'); socket.on('error', ({ code }) => console.log(code)); ` +
      `socket.on('connect', () => { console.log('connected'); socket.destroy(); });`;
    await write(
      'net.mdx',
      `Text.\n\n${fence('js run', `import net from 'node:net';\n${connect(String(port))}`)}\n` +
        `${fence('output', 'ECONNREFUSED')}\n` +
        `${fence('js run', `import net from 'node:net';\nconst server = net.createServer((s) => s.end());\nserver.listen(0, '127.0.0.1', () => { ${connect('server.address().port')} socket.on('close', () => server.close()); });`)}\n` +
        `${fence('output', 'connected')}\n` +
        `${fence('js run', `import net from 'node:net';\nconst socket = net.connect(53, '192.0.2.1'); socket.on('error', ({ code }) => console.log(code));`)}\n` +
        `${fence('output', 'ENETUNREACH')}`,
    );
    const { code, output } = await run();
    server.close();
    expect(output).toBe('3 passed, 0 failed\n');
    expect(code).toBe(0);
  },
);
