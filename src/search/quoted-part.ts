/** What stands in quotation marks, when that is all of a query. */
export function quotedPart(query: string): string | undefined {
  const [, inside = ''] = /^\s*["“”„«](.+)["“”«»]\s*$/.exec(query) ?? [];
  return inside.trim() === '' ? undefined : inside.trim();
}
