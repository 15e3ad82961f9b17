// Control characters but tab and line feed, what changes the direction of text, and what is not seen.
const unseen =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]/gu;

/** Text that is safe to print: characters that steer a terminal or hide are written as `\u{…}`. */
export function visibleText(text: string): string {
  return text.replace(unseen, (found) => `\\u{${found.codePointAt(0)?.toString(16) ?? ''}}`);
}

/** JSON of the same kind: what is not seen is written as an escape, which programs read as it was. */
export function visibleJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(unseen, (found) =>
    [...Array(found.length).keys()]
      .map((at) => `\\u${found.charCodeAt(at).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
