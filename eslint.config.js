import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig([
  globalIgnores(['.astro', '.cache', 'dist', 'dist-*', 'playwright-report', 'test-results']),
  tseslint.configs.strict,
  astro.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'off',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  ...importOrder(),
]);

/** The arrow of the house: files of a folder import only from folders in the lines below its own. */
function importOrder() {
  const order = [
    ['pages', 'tools'],
    ['layouts'],
    ['components'],
    ['scripts'],
    ['fuzz', 'markdown', 'output', 'scaffold', 'social', 'style'],
    ['rules'],
    // A rule reads other names as search does.
    ['examples', 'search'],
    ['roadmap'],
    ['problems'],
  ];
  return order.flat().map((folder) => {
    const level = order.findIndex((line) => line.includes(folder));
    const refused = order.slice(0, level + 1).flat();
    const others = refused.filter((other) => other !== folder).join('|');
    const message = `${folder} imports only from ${order.slice(level + 1).join(', ') || 'nowhere'}.`;
    const pattern = { regex: `^(?:\\.\\./)+(?:${others})(?:/|$)`, message };
    return {
      files: [`src/${folder}/**`],
      rules: { 'no-restricted-imports': ['error', { patterns: [pattern] }] },
    };
  });
}
