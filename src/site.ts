/** Settings of the whole site; a fork changes them through the environment, not here. */

/** Repository and branch, for edit links and issues. */
const repository = (
  process.env['REPOSITORY_URL'] ?? 'https://github.com/open-roadmaps/open-roadmaps'
).replace(/(\.git)?\/*$/, '');
const branch = process.env['BRANCH'] ?? 'main';

export const site = {
  name: 'Open Roadmaps',
  description:
    'Learn backend development in order: one map, deep pages, tested examples, and search that finds. Free, without an account.',
  /** Address the site is published at; Netlify sets `URL`. */
  url: (
    process.env['SITE_URL'] ??
    process.env['URL'] ??
    'https://open-roadmaps.netlify.app'
  ).replace(/\/*$/, ''),
  repository,
  branch,
};

/** Address of a source file on the repository's site, ready to be edited. */
export function editUrl(file: string): string {
  return `${repository}/edit/${branch}/${file}`;
}

/** Address that opens an issue about a page, its address filled in. */
export function reportUrl(pageTitle: string, pageAddress: string): string {
  const query = new URLSearchParams({
    template: 'correct-a-page.yml',
    title: `${pageTitle}: `,
    page: pageAddress,
  });
  return `${repository}/issues/new?${query}`;
}
