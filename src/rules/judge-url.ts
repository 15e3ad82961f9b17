/** What may be wrong with an address, however it is written; undefined when it may stand in a page. */
export function judgeUrl(url: string): { message: string; hint: string } | undefined {
  // Browsers drop these characters before they look for the scheme.
  const seen = url.replace(
    /[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202e\ufeff]/g,
    '',
  );
  if (seen !== url) {
    return {
      message: 'The address holds a space or a character that is not seen',
      hint: 'Write it without, or percent-encode it.',
    };
  }
  if (/^[/\\]{2}/.test(url) || url.includes('\\')) {
    return {
      message: `The address \`${url}\` leaves the site without naming its scheme`,
      hint: 'Begin it with https://, or with one / for a page of this site.',
    };
  }
  const scheme = schemeOf(url);
  if (scheme !== undefined && !allowedSchemes.has(scheme)) {
    return {
      message: `Addresses with \`${scheme}:\` are not allowed`,
      hint: 'Link to https:, to a page of this site as /roadmap/section/topic/, or mailto:.',
    };
  }
  if (scheme === 'https' || scheme === 'http') {
    const whole = URL.parse(url);
    if (!whole) {
      return {
        message: `\`${url}\` is not a whole address`,
        hint: 'Copy it from the address bar.',
      };
    }
    // `https://known.example@other.example/` leads to the other.
    if (whole.username !== '' || whole.password !== '') {
      return { message: `\`${url}\` holds a name before @`, hint: 'Leave it out.' };
    }
  }
  try {
    decodeURI(url);
  } catch {
    return { message: `\`${url}\` holds a broken % escape`, hint: 'Write a percent sign as %25.' };
  }
  return undefined;
}

/** The scheme of an address in lower case, or undefined for one without. */
export function schemeOf(url: string): string | undefined {
  return /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
}

const allowedSchemes: ReadonlySet<string> = new Set(['https', 'http', 'mailto']);
