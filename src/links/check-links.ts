import { readFile } from 'node:fs/promises';
import type { Problem } from '../problems/problem.ts';
import { askLinks, type AskOptions } from './ask-links.ts';
import { externalLinks } from './external-links.ts';
import { isRefusing, refusingHosts } from './refusing-hosts.ts';

/** What became of the links to other sites. */
export interface LinkReport {
  /** How many different addresses were asked. */
  asked: number;
  /** How many are at hosts that cannot be asked. */
  passedOver: number;
  /** Dead ones as errors, those that would not answer a program as warnings; each where it stands. */
  problems: Problem[];
}

/** Asks every address of another site that the files link to. */
export async function checkExternalLinks(
  files: readonly string[],
  options?: AskOptions,
): Promise<LinkReport> {
  const links = (
    await Promise.all(
      files.map(async (file) =>
        externalLinks(await readFile(file, 'utf8')).map((link) => ({ file, ...link })),
      ),
    )
  ).flat();
  const urls = [...new Set(links.map(({ url }) => withoutFragment(url)))].sort();
  const asked = urls.filter((url) => !isRefusing(url));
  const answers = await askLinks(asked, options);
  const problems = links.flatMap(({ url, ...place }): Problem[] => {
    const answer = answers.get(withoutFragment(url));
    if (answer === undefined || answer.state === 'alive') return [];
    const dead = answer.state === 'dead';
    return [
      {
        ...place,
        rule: 'external-links',
        severity: dead ? 'error' : 'warning',
        message: `${url} ${answer.status === undefined ? 'does not answer' : `answers ${answer.status}`}`,
        hint: dead
          ? 'Find where it has gone, or another source that says the same.'
          : 'Open it in a browser: the host does not answer programs.',
      },
    ];
  });
  return { asked: asked.length, passedOver: urls.length - asked.length, problems };
}

/** The report as an issue of the repository: Markdown, at most 60,000 characters; empty when nothing is dead. */
export function issueText({ asked, passedOver, problems }: LinkReport): string {
  const listOf = (severity: Problem['severity']) =>
    problems
      .filter((problem) => problem.severity === severity)
      .map(({ file, line, message }) => `- \`${file}:${line}\` ${message}`);
  const [dead, refused] = [listOf('error'), listOf('warning')];
  if (dead.length === 0) return '';
  const hosts = refusingHosts.map(({ host, why }) => `- ${host}: ${why}`);
  const text = [
    `Of ${asked} addresses, these do not answer as they should. Each names the line that links to it.`,
    '',
    ...dead,
    ...(refused.length > 0 ? ['', '## Look at these in a browser', '', ...refused] : []),
    '',
    `## Not asked (${passedOver})`,
    '',
    ...hosts,
    '',
  ].join('\n');
  return text.length > 60_000 ? `${text.slice(0, 60_000)}\n…` : text;
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/, '');
}
