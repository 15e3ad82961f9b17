import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { secretNames } from '../../../src/tools/secret-names.ts';

const step = z.looseObject({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).default({}),
  env: z.record(z.string(), z.string()).default({}),
});
const job = z.looseObject({
  permissions: z.record(z.string(), z.string()),
  'timeout-minutes': z.number(),
  steps: z.array(step),
});
const workflow = z.looseObject({
  on: z.record(z.string(), z.unknown()),
  permissions: z.strictObject({}),
  concurrency: z.object({ group: z.string(), 'cancel-in-progress': z.literal(true) }),
  jobs: z.record(z.string(), job),
});
const action = z.looseObject({ runs: z.object({ steps: z.array(step) }) });
const scripts = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8'))).scripts;

const folder = '.github/workflows';
const workflows = readdirSync(folder).map((file) => {
  const text = readFileSync(`${folder}/${file}`, 'utf8');
  return { file, text, ...workflow.parse(parse(text)) };
});
const jobs = workflows.flatMap(({ file, jobs }) =>
  Object.entries(jobs).map(([name, value]) => ({ name: `${file} ${name}`, ...value })),
);
const setup = readFileSync('.github/actions/setup/action.yml', 'utf8');
const steps = [
  ...jobs.flatMap(({ name, steps }) => steps.map((value) => ({ name, ...value }))),
  ...action.parse(parse(setup)).runs.steps.map((value) => ({ name: 'setup', ...value })),
];
const onPullRequests = workflows.filter(({ on }) => 'pull_request' in on);

it('there are the workflows that these tests are about', () => {
  expect(workflows.map(({ file }) => file)).toEqual(['check.yml', 'links.yml']);
  expect(onPullRequests.map(({ file }) => file)).toEqual(['check.yml']);
});

describe('every workflow', () => {
  // Their forms are asserted by the schema above: no permission by default, superseded runs cancelled,
  // and for each job its permissions and a time limit.
  it('is never started with the rights of the repository by a stranger', () => {
    for (const { on } of workflows) {
      expect(Object.keys(on)).not.toContain('pull_request_target');
      expect(Object.keys(on)).not.toContain('workflow_run');
      expect(Object.keys(on)).not.toContain('issue_comment');
    }
  });

  it.each(jobs)('$name ends after an hour at most', (value) => {
    expect(value['timeout-minutes']).toBeLessThanOrEqual(60);
  });

  it('takes actions of others by the hash of a commit, and says which version that is', () => {
    const lines = [...workflows.map(({ text }) => text), setup].flatMap((text) => text.split('\n'));
    const uses = lines.filter((line) => /^\s*(?:- )?uses:/.test(line) && !line.includes(' ./'));
    expect(uses.length).toBeGreaterThan(5);
    for (const line of uses)
      expect(line).toMatch(/uses: [\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('puts nothing into a script but through the environment', () => {
    for (const { name, run = '' } of steps) expect(run, name).not.toContain('${{');
  });

  it('leaves no credential behind after a checkout', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.length).toBeGreaterThan(5);
    for (const { name, with: options } of checkouts)
      expect(options['persist-credentials'], name).toBe(false);
  });

  it('runs no script of a package while installing', () => {
    const installs = steps.filter(({ run }) => /\bnpm (?:ci|i|install)\b/.test(run ?? ''));
    expect(installs.map(({ run }) => run)).toEqual(['npm ci --ignore-scripts']);
  });

  it('calls scripts that are there', () => {
    const called = steps.flatMap(({ run = '' }) =>
      [...run.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name),
    );
    expect(called).toEqual(expect.arrayContaining(['check:content', 'build', 'test:browser']));
    expect(called.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('a job of a pull request', () => {
  it('may read the contents and nothing else', () => {
    for (const { jobs } of onPullRequests) {
      for (const [name, { permissions }] of Object.entries(jobs))
        expect(permissions, name).toEqual({ contents: 'read' });
    }
  });

  it('is given no secret and no token', () => {
    for (const { text } of [...onPullRequests, { text: setup }]) {
      expect(text).not.toMatch(/\bsecrets\b\s*[.[:]/);
      expect(text).not.toMatch(/github\.token|GITHUB_TOKEN|GH_TOKEN/);
    }
  });

  it('reads of the event only which commit the pull request starts from', () => {
    const read = onPullRequests.flatMap(({ text }) =>
      text.match(/github\.(?:event\.|head_ref)[\w.]*/g),
    );
    expect(new Set(read)).toEqual(new Set(['github.event.pull_request.base.sha']));
  });

  it('looks for secrets before it runs anything of the pull request', () => {
    const commands = action.parse(parse(setup)).runs.steps.map(({ run }) => run);
    expect(commands.at(-1)).toBe('npm run check:environment');
    for (const { name, steps } of jobs.filter(({ name }) => name.startsWith('check.yml'))) {
      const at = steps.findIndex(({ uses }) => uses === './.github/actions/setup');
      expect(at, name).toBeGreaterThan(0);
      for (const { uses } of steps.slice(0, at)) expect(uses, name).toMatch(/^actions\/checkout@/);
    }
  });

  it('checks content by the code of the base branch, to which only data is added', () => {
    const content = onPullRequests[0]?.jobs['content'];
    const [base, proposed] = content?.steps ?? [];
    expect(base?.with['ref']).toBe('${{ github.event.pull_request.base.sha }}');
    expect(proposed?.with).toMatchObject({ path: 'proposed', 'sparse-checkout-cone-mode': false });
    expect(proposed?.with['sparse-checkout']).toBe('/content/\n/cspell-words.txt\n');
  });
});

describe('the weekly workflow', () => {
  it('gives the right to write to a job that runs no code of the project', () => {
    const writing = jobs.filter(({ permissions }) => Object.values(permissions).includes('write'));
    expect(writing.map(({ name }) => name)).toEqual(['links.yml tell']);
    for (const { uses, run = '' } of writing.flatMap(({ steps }) => steps)) {
      expect(uses).toBeUndefined();
      expect(run).not.toMatch(/\b(?:npm|npx|node)\b/);
    }
  });
});

describe('secretNames', () => {
  it('names what looks like a secret and holds something', () => {
    const environment = {
      GITHUB_TOKEN: 'x',
      NPM_TOKEN: '',
      aws_secret_access_key: 'x',
      DB_PASSWORD: 'x',
      NETLIFY_API_KEY: 'x',
      PATH: '/bin',
      SSH_AUTH_SOCK: '/tmp/x',
      KEYBOARD: 'x',
      TOKENIZERS_PARALLELISM: 'false',
    };
    expect(secretNames(environment)).toEqual([
      'DB_PASSWORD',
      'GITHUB_TOKEN',
      'NETLIFY_API_KEY',
      'aws_secret_access_key',
    ]);
  });
});
