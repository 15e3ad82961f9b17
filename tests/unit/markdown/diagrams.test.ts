import { describe, expect, test } from 'vitest';
import { arrowLines } from '../../../src/rules/diagram-arrows.ts';
import { drawDiagram } from '../../../src/markdown/diagram-drawing.ts';
import { elementsOf } from '../../../src/markdown/tree.ts';
import { elementsIn, renderPage } from './render.ts';

const fence = (source: string): string => '```mermaid\n' + source + '\n```';

const sources = {
  flowchart:
    'flowchart TD\n  A[One] -->|yes & no| B{Two}\n  subgraph g [Group]\n    B -.-> C[(DB)]\n  end',
  sequence: 'sequenceDiagram\n  A->>B: GET\n  alt ok\n    B-->>A: 200\n  end\n  Note over A,B: hi',
  state: 'stateDiagram-v2\n  [*] --> Open\n  Open --> [*]: pay',
  class: 'classDiagram\n  class A {\n    +int x\n    +run() void\n  }\n  A <|-- B\n  A --> C : has',
  entity: 'erDiagram\n  A }o--|| B : "is in"\n  A {\n    int id PK\n  }',
  chart:
    'xychart-beta\n  title "Sales"\n  x-axis [a, b]\n  y-axis "ms" 0 --> 10\n  bar [1, 2]\n  line [2, 1]',
};

describe.each(Object.entries(sources))('%s', (_kind, source) => {
  test('is drawn in the colours of the site alone', () => {
    const svg = drawDiagram(source, 'd');
    for (const { tagName, properties } of [svg, ...elementsOf(svg)]) {
      expect(['style', 'script', 'image', 'foreignObject']).not.toContain(tagName);
      expect(Object.keys(properties)).not.toContain('style');
      for (const name of ['fill', 'stroke']) {
        expect(properties[name] ?? 'none').toMatch(/^(none|var\(--diagram-[a-z0-9-]+\))$/);
      }
      if (properties['fontSize'] !== undefined) {
        expect(Number(properties['fontSize'])).toBeGreaterThanOrEqual(12);
      }
    }
  });

  test('has a text colour on every label', () => {
    const labels = [...elementsOf(drawDiagram(source, 'd'))].filter(
      (node) => node.tagName === 'text',
    );
    expect(labels.length).toBeGreaterThan(0);
    for (const label of labels) expect(label.properties['fill']).toBe('var(--diagram-text)');
  });

  test('refers to its own ids alone', () => {
    const nodes = [...elementsOf(drawDiagram(source, 'first'))];
    const ids = nodes.flatMap(({ properties }) => properties['id'] ?? []);
    const references = nodes.flatMap(({ properties }) =>
      Object.values(properties).flatMap((value) => /url\(#(.*)\)/.exec(String(value))?.[1] ?? []),
    );
    expect(new Set(references)).toEqual(new Set(ids));
    expect(ids.every((id) => String(id).startsWith('first-'))).toBe(true);
  });
});

test('the emphasised paragraph after a diagram is its caption and its name', async () => {
  const html = await renderPage(
    `${fence('flowchart TD\n  A --> B')}\n\n*A leads to \`B\`.*\n\nText.`,
  );
  const id = /<figcaption id="([^"]+)">A leads to <code>B<\/code>\.<\/figcaption><\/figure>/.exec(
    html,
  )?.[1];
  expect(id).toMatch(/^diagram-1-[0-9a-f]{6}-caption$/);
  expect(html).toContain(`class="diagram" role="img" aria-labelledby="${String(id)}"`);
  expect(html).not.toContain('<em>');
  expect(html).toContain(
    '<summary>Diagram as text</summary><pre tabindex="0"><code>flowchart TD\n  A --&gt; B</code></pre>',
  );
  expect(html).toContain('<p>Text.</p>');
});

test('only a wide drawing scrolls by itself', async () => {
  const narrow = await renderPage(fence('flowchart TD\n  A --> B'));
  const wide = await renderPage(fence(`flowchart LR\n  ${[...'ABCDEFGH'].join(' --> ')}`));
  expect(narrow).not.toContain('role="group"');
  expect(wide).toContain('tabindex="0" role="group" aria-label="Diagram"');
});

test('the same drawing twice on a page has different ids', async () => {
  const twice = [fence(sources.flowchart), fence(sources.flowchart)].join('\n\n');
  const ids = elementsIn(await renderPage(twice)).flatMap(
    ({ attributes }) => attributes.get('id') ?? [],
  );
  expect(new Set(ids).size).toBe(ids.length);
});

test.each([
  ['an unknown kind', 'pie title x\n  "a": 1', 'Invalid mermaid header'],
  ['a bracket left open', 'flowchart TD\n  A[x --> B', '1 lines hold an arrow but only 0'],
  [
    'a colour of its own',
    'flowchart TD\n  A --> B\n  style A fill:#f00',
    'It sets the colour "#f00"',
  ],
])('%s is refused with file and line', async (_what, source, reason) => {
  const page = `Text.\n\n${fence(source)}`;
  const file = `${process.cwd()}/content/page.mdx`;
  await expect(renderPage(page, file)).rejects.toThrow(
    'content/page.mdx:3:1: the mermaid diagram cannot be drawn.',
  );
  await expect(renderPage(page, file)).rejects.toThrow(reason);
});

test('arrows in labels and notes are not counted', () => {
  const flowchart = 'flowchart TD\n  A["x --> y"]\n  B[a -- b]\n  A -->|a --> b| B';
  expect(arrowLines(flowchart)).toEqual(['A -->|a --> b| B']);
  expect(arrowLines('sequenceDiagram\n  Note over A: a --> b\n  A->>B: x')).toEqual(['A->>B: x']);
  expect(arrowLines(sources.chart)).toEqual([]);
});
