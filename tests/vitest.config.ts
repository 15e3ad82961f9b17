import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          root: '.',
          include: ['tests/unit/**/*.test.ts', 'tests/content/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'site',
          root: '.',
          include: ['tests/site/**/*.test.ts', 'tests/search/**/*.test.ts'],
          testTimeout: 120_000,
          // The whole site is read before the first test.
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
