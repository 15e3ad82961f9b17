import type { ViteUserConfig } from 'astro';

type Output = NonNullable<
  NonNullable<NonNullable<ViteUserConfig['build']>['rolldownOptions']>['output']
>;
type CodeSplitting = Exclude<
  Extract<Output, { codeSplitting?: unknown }>['codeSplitting'],
  boolean
>;

/**
 * A few lines that parts loaded on use have in common. In a file of their own they would be asked for only
 * once such a part is there: the dialog of search would wait for one more round trip.
 */
const sharedOnUse = /\/src\/(?:scripts\/make-element|wording)\.ts$/;

/**
 * What scripts share is one file for every page and one for the pages of a roadmap, by the layout that
 * loads it. Left to itself the bundler makes a file of each shared module: a dozen requests for a few
 * hundred bytes each, one waiting for the other.
 */
export const scriptParts: CodeSplitting = {
  groups: [partOf('every-page', 'BaseLayout', sharedOnUse), partOf('roadmap-page', 'DocLayout')],
};

function partOf(
  part: string,
  layout: string,
  also?: RegExp,
): NonNullable<NonNullable<CodeSplitting>['groups']>[number] {
  return {
    name: (id, modules) => {
      const isLoadedWithLayout = (module: string, seen: Set<string>): boolean => {
        if (module.includes(`/layouts/${layout}.astro`)) return true;
        if (seen.has(module)) return false;
        seen.add(module);
        return (modules.getModuleInfo(module)?.importers ?? []).some((importer) =>
          isLoadedWithLayout(importer, seen),
        );
      };
      const isShared = !id.includes('.astro') && isLoadedWithLayout(id, new Set());
      return isShared || also?.test(id) ? part : null;
    },
    minShareCount: 2,
  };
}
