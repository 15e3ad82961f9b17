import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkExternalLinks, issueText } from '../../../src/links/check-links.ts';
import { externalLinks } from '../../../src/links/external-links.ts';
import { isRefusing } from '../../../src/links/refusing-hosts.ts';

let server: Server;
let origin: string;
let folder: string;
const requests: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    const status = Number(request.url?.slice(1, 4));
    if (request.url === '/moved') response.writeHead(301, { Location: '/200' });
    else if (request.url === '/no-head') response.writeHead(request.method === 'HEAD' ? 405 : 200);
    else response.writeHead(status);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  folder = await mkdtemp(join(tmpdir(), 'links-'));
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

describe('externalLinks', () => {
  it('finds links of the text and of the front matter, by their places', () => {
    const page = `---
resources:
  - title: A
    url: https://a.example/
  - url: "https://b.example/x?y=1"
---

See [this](https://c.example/) and [that](/backend/), [there][d].

\`[code](https://no.example/)\`

[d]: https://d.example/#part
`;
    expect(externalLinks(page)).toEqual([
      { url: 'https://a.example/', line: 4, column: 10 },
      { url: 'https://b.example/x?y=1', line: 5, column: 11 },
      { url: 'https://c.example/', line: 8, column: 5 },
      { url: 'https://d.example/#part', line: 12, column: 1 },
    ]);
  });
});

describe('checkExternalLinks', () => {
  it('tells dead links, and those to be looked at, where they stand; each address is asked once', async () => {
    const file = join(folder, 'page.mdx');
    const names = ['200', 'moved', 'no-head', '404', '410', '403', '404#part'];
    await writeFile(file, names.map((name) => `[${name}](${origin}/${name})\n\n`).join(''));

    const report = await checkExternalLinks([file], { retries: 0, timeout: 5_000 });

    expect(report).toMatchObject({ asked: 6, passedOver: 0 });
    expect(
      report.problems.map(({ line, severity, message }) => `${line} ${severity} ${message}`),
    ).toEqual([
      `7 error ${origin}/404 answers 404`,
      `9 error ${origin}/410 answers 410`,
      `11 warning ${origin}/403 answers 403`,
      `13 error ${origin}/404#part answers 404`,
    ]);
    expect(requests.filter((request) => request === 'HEAD /404')).toHaveLength(1);
    expect(issueText(report)).toContain(`- \`${file}:7\` ${origin}/404 answers 404\n`);
    expect(issueText(report)).toContain('Look at these in a browser');
  });

  it('tells a host that does not answer', async () => {
    const file = join(folder, 'nobody.mdx');
    await writeFile(file, '[x](http://127.0.0.1:9/)\n');
    const { problems } = await checkExternalLinks([file], { retries: 0, timeout: 5_000 });
    expect(problems.map(({ message }) => message)).toEqual(['http://127.0.0.1:9/ does not answer']);
  });

  it('makes no issue when nothing is dead', () => {
    expect(issueText({ asked: 3, passedOver: 0, problems: [] })).toBe('');
  });
});

it('passes over a host that refuses programs, and the hosts below it, and no other', () => {
  expect(isRefusing('https://stackoverflow.com/q/1')).toBe(true);
  expect(isRefusing('https://meta.stackoverflow.com/')).toBe(true);
  expect(isRefusing('https://notstackoverflow.com/')).toBe(false);
});
