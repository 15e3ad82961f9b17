import { describe, expect, it } from 'vitest';
import { buildRoadmaps, pagesInOrder } from '../../../src/roadmap/build-roadmap.ts';
import { makeEntries } from '../../support/entries.ts';

const roadmaps = { r: { sections: ['net', 'data'] } };
const sections = {
  'r/net': { topics: ['ip', 'dns'] },
  'r/data': { topics: ['sql'], prerequisites: ['net'] },
};
const topics = {
  'r/net/ip': {},
  'r/net/dns': { prerequisites: ['net/ip'] },
  'r/data/sql': { prerequisites: ['net/dns'] },
};

function build(overrides: Partial<Parameters<typeof makeEntries>[0]> = {}) {
  return buildRoadmaps(makeEntries({ roadmaps, sections, topics, ...overrides }));
}

/** Problems as `file:line rule message`. */
function told(overrides: Partial<Parameters<typeof makeEntries>[0]>): string[] {
  return build(overrides).problems.map(
    ({ file, line, rule, message }) => `${file}:${line} ${rule} ${message}`,
  );
}

describe('buildRoadmaps', () => {
  it('orders pages as the lists do, not as the files stand', () => {
    const { roadmaps: built, problems } = build();

    expect(problems).toEqual([]);
    expect(built.flatMap(pagesInOrder).map(({ id }) => id)).toEqual([
      'r',
      'r/net',
      'r/net/ip',
      'r/net/dns',
      'r/data',
      'r/data/sql',
    ]);
  });

  it('walks through every page by the next links and back by the previous ones', () => {
    const pages = build().roadmaps.flatMap(pagesInOrder);

    expect(pages.map(({ next }) => next?.id)).toEqual([
      ...pages.slice(1).map(({ id }) => id),
      undefined,
    ]);
    expect(pages.map(({ previous }) => previous?.id)).toEqual([
      undefined,
      ...pages.slice(0, -1).map(({ id }) => id),
    ]);
  });

  it('finds what a page leads to and all that comes before it', () => {
    const pages = build().roadmaps.flatMap(pagesInOrder);
    const ip = pages.find(({ id }) => id === 'r/net/ip');
    const sql = pages.find(({ id }) => id === 'r/data/sql');

    expect(ip).toMatchObject({ leadsTo: [{ id: 'r/net/dns' }] });
    expect(sql).toMatchObject({ allPrerequisites: [{ id: 'r/net/ip' }, { id: 'r/net/dns' }] });
  });

  it('counts one of several alternatives', () => {
    const alternatives = {
      'r/net/ip': { hours: [2, 4] as [number, number], pickOne: 'one' },
      'r/net/dns': { hours: [5, 9] as [number, number], pickOne: 'one' },
      'r/data/sql': { hours: [1, 1] as [number, number] },
    };

    expect(build({ topics: alternatives }).roadmaps[0]?.hours).toEqual([3, 10]);
  });

  it('names a listed page that does not exist, with the nearest one that does', () => {
    const { problems } = build({
      sections: { ...sections, 'r/data': { topics: ['sql', 'sqll'] } },
    });

    expect(problems).toMatchObject([
      {
        file: 'content/r/data/index.mdx',
        line: 11,
        rule: 'tree',
        message: "'sqll' is listed in topics, but there is no page r/data/sqll.mdx",
        hint: "Did you mean 'sql'?",
      },
    ]);
  });

  it('names a page that its parent does not list', () => {
    expect(told({ topics: { ...topics, 'r/data/nosql': {} } })).toEqual([
      'content/r/data/nosql.mdx:1 tree The page is not listed in topics of content/r/data/index.mdx',
    ]);
  });

  it('names a page that is listed twice', () => {
    expect(told({ sections: { ...sections, 'r/data': { topics: ['sql', 'sql'] } } })).toEqual([
      "content/r/data/index.mdx:11 tree 'sql' is listed twice in topics",
    ]);
  });

  it('keeps the addresses of its tools free of sections', () => {
    const { problems } = build({
      roadmaps: { r: { sections: ['net', 'data', 'review'] } },
      sections: { ...sections, 'r/review': {} },
    });

    expect(problems).toMatchObject([
      {
        file: 'content/r/review/index.mdx',
        message: "'review' is the address of a tool of every roadmap",
        hint: "Name the section's folder otherwise; taken are path, placement, review, notes.",
      },
    ]);
  });

  it('names pages without a parent', () => {
    expect(told({ topics: { ...topics, 'r/lost/page': {}, 'x/y/z': {} } })).toEqual([
      "content/x/y/z.mdx:1 tree 'x/y/z' stands in a folder without a roadmap page",
      "content/r/lost/page.mdx:1 tree 'r/lost/page' stands in a folder without a section page",
    ]);
  });

  it('names unknown and doubled prerequisites and a page that needs itself', () => {
    const needs = ['net/ipp', 'net/ip', 'net/ip', 'data/sql'];

    expect(told({ topics: { ...topics, 'r/data/sql': { prerequisites: needs } } })).toEqual([
      "content/r/data/sql.mdx:10 prerequisites 'net/ipp' in prerequisites is not a page of this roadmap",
      "content/r/data/sql.mdx:12 prerequisites 'net/ip' stands twice in prerequisites",
      'content/r/data/sql.mdx:13 prerequisites The page names itself in prerequisites',
    ]);
  });

  it('prints a cycle as a path', () => {
    const cyclic = { ...topics, 'r/net/ip': { prerequisites: ['data/sql'] } };

    expect(told({ topics: cyclic })).toEqual([
      'content/r/net/ip.mdx:10 prerequisites Prerequisites form a cycle: net/ip → data/sql → net/dns → net/ip',
    ]);
  });
});
