import { describe, expect, it } from 'vitest';
import { checkAddresses, readRedirects } from '../../../src/roadmap/addresses.ts';

const pages = ['/r/', '/r/a/', '/r/a/new/'];

/** Problems as `file:line message | hint`. */
function told(addresses: string, redirects: string): string[] {
  return checkAddresses({ folder: 'content', addresses, redirects, pages }).map(
    ({ file, line, message, hint }) => `${file}:${line} ${message} | ${hint}`,
  );
}

const published = `${pages.join('\n')}\n`;

describe('checkAddresses', () => {
  it('finds nothing when every address has a page or a redirect', () => {
    expect(told(`# all\n${published}/r/a/old/ # moved\n`, '/r/a/old/ /r/a/new/\n')).toEqual([]);
  });

  it('names an address that would die, and the line that saves it', () => {
    expect(told(`${published}/r/a/old/\n`, '')).toEqual([
      "content/addresses.txt:4 '/r/a/old/' was published, and has now neither page nor redirect | " +
        "Add '/r/a/old/ /where/it/went/' to content/redirects.txt; npm run move does it for you.",
    ]);
  });

  it('names a page that is not listed yet', () => {
    expect(told('/r/\n/r/a/\n', '')).toEqual([
      "content/addresses.txt:2 '/r/a/new/' is not in the list of published addresses | " +
        "Add the line '/r/a/new/'; npm run new does it for you.",
    ]);
  });

  it.each([
    ['/x/', 1, "'/x/' is not a redirect"],
    ['/../../x/ /r/', 1, "'/../../x/' is not the address of a page"],
    ['/x"><script>/ /r/', 1, `'/x"><script>/' is not the address of a page`],
    ['/x/ https://x.example/', 1, "'https://x.example/' is not the address of a page"],
    ['/x/ /r/\n/x/ /r/', 2, "'/x/' is redirected twice"],
    ['/r/a/ /r/', 1, "'/r/a/' is a page"],
    ['/x/ /gone/', 1, "'/gone/' is not a page"],
    ['/x/ /y/\n/y/ /r/', 1, "'/y/' is itself redirected | Write '/x/ /r/'."],
    ['/x/ /y/\n/y/ /x/', 1, "'/x/' is redirected in a circle"],
  ])('refuses %j', (redirects, line, message) => {
    expect(told(published, redirects)[0]).toContain(`content/redirects.txt:${line} ${message}`);
  });
});

describe('readRedirects', () => {
  it('leaves comments and blank lines out', () => {
    expect(readRedirects('# moved\n\n/x/  /y/ # why\n')).toEqual([{ from: '/x/', to: '/y/' }]);
  });

  it('leaves out what would write elsewhere, or more than a redirect', () => {
    const hostile = ['/../../x/ /y/', '/x/%2e%2e/ /y/', '/x"><b>/ /y/', '/x/ //y/', '/* /y/'];
    expect(readRedirects(hostile.join('\n'))).toEqual([]);
  });
});
