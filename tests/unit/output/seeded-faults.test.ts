import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsePage, type BuiltSite } from '../../../src/output/built-site.ts';
import { checkLinks } from '../../../src/output/check-links.ts';
import { checkOutput } from '../../../src/output/check-output.ts';
import { checkPage } from '../../../src/output/check-page.ts';

const good = `<!doctype html><html lang="en"><head><title>Good</title>
<script src="/_astro/a.js"></script><script type="application/ld+json">{}</script></head>
<body><h1 id="top">Good</h1><a href="#top">up</a><a href="https://example.org/">out</a>
<img src="/picture.svg" alt=""><svg viewBox="0 0 1 1"><path d="M0 0"></path></svg>
<search-box></search-box></body></html>`;

/** A fault put into the body of the good page, and the rule that must find it. */
const faults: [name: string, html: string, rule: string][] = [
  ['an inline script', '<script>alert(1)</script>', 'output-inline'],
  ['an inline module', '<script type="module">alert(1)</script>', 'output-inline'],
  ['a script of another host', '<script src="https://evil.example/x.js"></script>', 'output-hosts'],
  ['a script without scheme', '<script src="//evil.example/x.js"></script>', 'output-addresses'],
  [
    'a fault for those without script',
    '<noscript><p onclick="x">x</p></noscript>',
    'output-attributes',
  ],
  ['an inline style', '<p style="color:red">x</p>', 'output-attributes'],
  ['a style element', '<style>p{}</style>', 'output-elements'],
  ['an event handler', '<img src="/picture.svg" alt="" onerror="alert(1)">', 'output-attributes'],
  ['a handler in a drawing', '<svg><path onload="alert(1)"/></svg>', 'output-attributes'],
  ['a javascript: link', '<a href="javascript:alert(1)">x</a>', 'output-addresses'],
  ['a split javascript: link', '<a href="java\nscript:alert(1)">x</a>', 'output-addresses'],
  ['a spaced javascript: link', '<a href=" JavaScript:alert(1)">x</a>', 'output-addresses'],
  ['a vbscript: link', '<a href="vbscript:x">x</a>', 'output-addresses'],
  ['a data: link', '<a href="data:text/html,x">x</a>', 'output-addresses'],
  [
    'a javascript: link in a drawing',
    '<svg><a xlink:href="javascript:x">x</a></svg>',
    'output-addresses',
  ],
  [
    'a form that sends elsewhere by script',
    '<form action="javascript:x"></form>',
    'output-addresses',
  ],
  ['a frame', '<iframe src="/x"></iframe>', 'output-elements'],
  ['a frame with a document', '<iframe srcdoc="x"></iframe>', 'output-attributes'],
  ['an object', '<object data="/x"></object>', 'output-elements'],
  ['an embedded file', '<embed src="/x">', 'output-elements'],
  ['another base address', '<base href="https://evil.example/">', 'output-elements'],
  ['a redirect', '<meta http-equiv="refresh" content="0;url=//evil.example/">', 'output-elements'],
  [
    'a policy in the page',
    '<meta http-equiv="content-security-policy" content="x">',
    'output-elements',
  ],
  [
    'a policy that is no JSON',
    '<script type="application/ld+json">alert(1)</script>',
    'output-inline',
  ],
  ['a map of imports', '<script type="importmap">{}</script>', 'output-inline'],
  ['a form that sends elsewhere', '<form action="https://evil.example/"></form>', 'output-hosts'],
  ['a button that does', '<button formaction="https://evil.example/">x</button>', 'output-hosts'],
  [
    'a foreign style sheet',
    '<link rel="stylesheet" href="https://evil.example/x.css">',
    'output-hosts',
  ],
  [
    'a foreign file fetched early',
    '<link rel="preload" href="https://evil.example/x.js">',
    'output-hosts',
  ],
  [
    'a foreign picture among several',
    '<img alt="" src="/picture.svg" srcset="/picture.svg 1x, https://evil.example/x.png 2x">',
    'output-hosts',
  ],
  ['a foreign drawing', '<svg><use href="https://evil.example/x.svg#a"/></svg>', 'output-hosts'],
  ['an address with backslashes', '<a href="/\\evil.example/">x</a>', 'output-addresses'],
  ['a shadow root', '<template shadowrootmode="open"></template>', 'output-attributes'],
  ['a ping', '<a href="#top" ping="/x">x</a>', 'output-attributes'],
  ['an attribute that nobody knows', '<p x-data="x">x</p>', 'output-attributes'],
  ['a foreign picture', '<img src="https://evil.example/x.png" alt="">', 'output-hosts'],
  ['foreign HTML in a drawing', '<svg><foreignObject></foreignObject></svg>', 'output-elements'],
  ['an animation of a link', '<svg><animate attributeName="href"/></svg>', 'output-elements'],
  ['an id twice', '<p id="top">x</p>', 'output-ids'],
  ['a fault in a template', '<template><p onclick="x">x</p></template>', 'output-attributes'],
];

function withFault(html: string): string {
  return good.replace('</body>', `${html}</body>`);
}

describe('checkPage', () => {
  it('finds nothing on a good page', () => {
    expect(checkPage(parsePage('index.html', good))).toEqual([]);
  });

  it.each(faults)('finds %s', (_name, html, rule) => {
    const rules = checkPage(parsePage('index.html', withFault(html))).map((found) => found.rule);

    expect(rules).toContain(rule);
  });

  it('says where a fault is', () => {
    const [problem] = checkPage(parsePage('a/index.html', withFault('\n<p style="x">y</p>')));

    expect(problem).toMatchObject({ file: 'a/index.html', line: 6, column: 1 });
  });
});

describe('checkOutput', () => {
  it('finds files of an unexpected kind, and drawings that hold more than a drawing', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'output-'));
    const drawing = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`;
    const files: Record<string, string> = {
      'index.html': good,
      'picture.svg': drawing(''),
      '_astro/a.js': '',
      '_astro/b.svg': drawing('<script>alert(1)</script>'),
      'a/index.md': '',
      'pagefind/index/en_1.pf_index': '',
      'pagefind/pagefind.js': '',
      'social/home.png': '',
      _redirects: '',
      'payload.js': '',
      'a/page.astro': '',
      'a/page.mdx': '',
      '.env': '',
      '_astro/a.js.map': '',
      'a/payload.html': good.replace('Good<', 'Other<'),
    };
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text);
    }
    const told = (await checkOutput(folder)).map(({ file, rule }) => `${file} ${rule}`);
    await rm(folder, { recursive: true });
    expect(told.sort()).toEqual(
      [
        '.env output-files',
        '_astro/a.js.map output-files',
        '_astro/b.svg output-drawings',
        '_astro/b.svg output-drawings',
        'a/page.astro output-files',
        'a/page.mdx output-files',
        'a/payload.html output-files',
        'payload.js output-files',
      ].sort(),
    );
  });
});

describe('checkLinks', () => {
  const site = (html: string, other = good.replace('Good<', 'Other<')): BuiltSite => ({
    pages: [parsePage('index.html', html), parsePage('other/index.html', other)],
    files: ['index.html', 'other/index.html', 'picture.svg', '_astro/a.js'],
  });
  const told = (built: BuiltSite) =>
    checkLinks(built).map(({ file, message }) => `${file}: ${message}`);

  it('finds nothing where every link leads somewhere', () => {
    expect(told(site(withFault('<a href="/other/#top">x</a><a href="../other/">y</a>')))).toEqual(
      [],
    );
  });

  it.each([
    ['a page that is not there', '<a href="/gone/">x</a>', "'/gone/' leads nowhere"],
    ['a page without its final slash', '<a href="/other">x</a>', "'/other' leads nowhere"],
    ['a missing picture', '<img src="/gone.png" alt="">', "'/gone.png' leads nowhere"],
    [
      'a missing id',
      '<a href="/other/#gone">x</a>',
      "'/other/#gone': no element has the id 'gone'",
    ],
  ])('finds %s', (_name, html, message) => {
    expect(told(site(withFault(html)))).toEqual([`index.html: ${message}`]);
  });

  it('finds two pages with one title', () => {
    expect(told(site(good, good))).toEqual([
      "other/index.html: 'Good' is also the title of index.html",
    ]);
  });

  it('finds a page without a title', () => {
    expect(told(site(good.replace('Good<', '<')))).toEqual(['index.html: The page has no title']);
  });
});
