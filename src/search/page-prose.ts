/** What search reads of a page's Markdown: its headings and its running text, without code and questions. */
export function pageProse(markdown: string): { headings: string[]; text: string } {
  const lines = withoutSection(withoutFences(markdown.split('\n')), 'Check yourself');
  return {
    headings: lines.flatMap((line) => /^#{2,3}\s+(.+)$/.exec(line)?.[1] ?? []).map(plainText),
    text: plainText(lines.filter((line) => !line.startsWith('#')).join('\n')),
  };
}

/** Markdown without its signs: the words of links, not their addresses. */
function plainText(markdown: string): string {
  return markdown
    .replace(/<[^>]+>/g, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`|>#]+/g, ' ');
}

function withoutFences(lines: readonly string[]): string[] {
  let fence = '';
  return lines.filter((line) => {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
    if (fence === '') {
      fence = mark;
      return mark === '';
    }
    if (mark.startsWith(fence)) fence = '';
    return false;
  });
}

/** The lines without those from one heading of the second level to the next. */
function withoutSection(lines: readonly string[], title: string): string[] {
  let inside = false;
  return lines.filter((line) => {
    if (line.startsWith('## ')) inside = line.slice(3).trim() === title;
    return !inside;
  });
}
