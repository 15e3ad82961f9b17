import { expect, it } from 'vitest';
import { findInContent } from '../../../src/tools/content-place.ts';
import { makeContent, roadmapPage } from '../../support/content-tree.ts';

it('finds a page by its whole path, its path in the content, and its path in a roadmap', async () => {
  await using content = await makeContent({
    'trade/index.mdx': roadmapPage('Trade', ['basics']),
    'trade/basics/index.mdx': '',
  });
  const file = content.fileOf('trade/basics/index.mdx');
  for (const given of [file, 'trade/basics/index.mdx', 'basics/index.mdx'])
    expect(findInContent(given, content.dir)).toBe(file);
  expect(() => findInContent('basics/indx.mdx', content.dir)).toThrow(
    "no page or folder 'basics/indx.mdx'",
  );
});
