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
  {
    // The arrow of the house: each folder names only those to its right.
    files: ['src/{layouts,components,rules,roadmap,problems,search,markdown,scripts}/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [{ regex: '/(pages|tools)/', message: 'Nothing imports from pages or tools.' }],
        },
      ],
    },
  },
  {
    files: ['src/{rules,roadmap,problems}/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '/(pages|tools|layouts|components)/',
              message: 'The model and the rules know nothing of pages.',
            },
          ],
        },
      ],
    },
  },
]);
