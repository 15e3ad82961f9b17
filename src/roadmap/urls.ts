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

export const homeUrl = '/';
export const searchUrl = '/search/';
