/** A text as it is compared: small letters, no accents, no apostrophes, one kind of space. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’`]/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Words of a text, folded. Signs that are part of a name stay (`c#`, `c++`); a point within a name goes
 * (`node.js` is `nodejs`, as it is mostly typed); every other sign parts words.
 */
export function splitWords(text: string): string[] {
  return foldText(text)
    .replace(/(?<=[\p{L}\p{N}])\.(?=[\p{L}\p{N}])/gu, '')
    .split(/[^\p{L}\p{N}+#]+/u)
    .map((word) => word.replace(/^[+#]+/, ''))
    .filter((word) => word !== '');
}
