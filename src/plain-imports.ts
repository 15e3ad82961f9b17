import type { ViteUserConfig } from 'astro';

/**
 * Leaves `import()` to the browser. Vite wraps each in code that preloads style sheets and parts; here
 * there are none, and that code would be a third of all script on a page.
 */
export function plainImports(): NonNullable<ViteUserConfig['plugins']>[number] {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: (id: string) =>
      id.includes('vite/preload-helper')
        ? 'export const __vitePreload = (load) => load();'
        : undefined,
  };
}
