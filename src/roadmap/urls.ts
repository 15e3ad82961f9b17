/** Address of the page with this content id, as `/backend/internet/dns/`. */
export function pageUrl(id: string): string {
  return `/${id}/`;
}

/** Address of a page's Markdown source as published beside it. */
export function markdownUrl(id: string): string {
  return `/${id}/index.md`;
}

/** Address of a page's social picture. */
export function socialImageUrl(id: string): string {
  return `/social/${id === '' ? 'home' : id.replaceAll('/', '--')}.png`;
}

/** Tools that stand beside the sections of a roadmap, so that no section may have their names. */
export const roadmapTools = ['path', 'placement', 'review', 'notes'] as const;

/** Address of one of a roadmap's tools, as `/backend/review/`. */
export function toolUrl(roadmap: string, tool: (typeof roadmapTools)[number]): string {
  return `/${roadmap}/${tool}/`;
}

/** Address of the path to a topic. */
export function pathToUrl(topic: string): string {
  const [roadmap = '', ...place] = topic.split('/');
  return `${toolUrl(roadmap, 'path')}?goal=${place.join('/')}`;
}

/** Whether an address is that of a tool, of whatever roadmap. */
export function isToolUrl(pathname: string): boolean {
  return roadmapTools.some(
    (tool) => pathname.endsWith(`/${tool}/`) && pathname.split('/').length === 4,
  );
}

/** Address of a section's questions as published, under a name that changes with them. */
export function questionBankUrl(name: string): string {
  return `/questions/${name}.json`;
}

/** Where the learner's tools for a roadmap are, as the navigation lists them. */
export function learningLinks(roadmap: string): { url: string; name: string }[] {
  return [
    { url: toolUrl(roadmap, 'path'), name: 'Path to a goal' },
    { url: toolUrl(roadmap, 'placement'), name: 'Placement' },
    { url: toolUrl(roadmap, 'review'), name: 'Review' },
    { url: toolUrl(roadmap, 'notes'), name: 'Notes' },
    { url: settingsUrl, name: 'Settings and data' },
  ];
}

export const settingsUrl = '/settings/';
export const snapshotUrl = '/snapshot/';
export const homeUrl = '/';
export const searchUrl = '/search/';
