/** A text of at most so many UTF-16 units, with `…` at its end when something was cut off. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  // Half of a character that takes two units is none.
  const kept = text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '');
  return `${kept.trimEnd()}…`;
}
