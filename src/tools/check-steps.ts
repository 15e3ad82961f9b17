import { contentDir } from '../content-dir.ts';

/** One part of `npm run check`: a command over files. */
export interface CheckStep {
  name: string;
  /** Script that Node runs, and its arguments. */
  command: readonly string[];
  /** Arguments that make it mend what it can, for `npm run fix`; without them it only tells. */
  fix?: readonly string[];
  /** Whether it knows `--reporter`. */
  reports?: boolean;
  /** Paths that it looks at. */
  concerns: (file: string) => boolean;
  /** Paths that decide how it looks: after a change of these it looks at everything. */
  settings: RegExp;
  /** What to name when it looks at everything; undefined when it takes no names and always does. */
  everything?: readonly string[];
}

const isCode = (file: string) => /\.(?:[cm]?[jt]s|astro)$/.test(file);
const isContent = (file: string) => file.startsWith(`${contentDir}/`);
const isProse = (file: string) =>
  /\.mdx?$/.test(file) && (isContent(file) || /^(?:[^/]+|(?:docs|\.github)\/.*)$/.test(file));

/** Everything that needs no browser and no built site, the quickest first. */
export const checkSteps: readonly CheckStep[] = [
  {
    name: 'content',
    command: ['src/tools/check-content.ts'],
    reports: true,
    concerns: isContent,
    settings: /^src\/(?:rules|roadmap|problems|markdown)\/|^package-lock\.json$/,
  },
  {
    name: 'style',
    command: ['src/tools/check-style.ts'],
    fix: ['src/tools/check-style.ts', '--fix'],
    reports: true,
    concerns: isProse,
    settings: /^src\/style\/|^cspell/,
    everything: [],
  },
  {
    name: 'code',
    command: ['node_modules/eslint/bin/eslint.js', '--no-warn-ignored'],
    fix: ['node_modules/eslint/bin/eslint.js', '--no-warn-ignored', '--fix'],
    concerns: isCode,
    settings: /^eslint\.config\.js$|^package-lock\.json$/,
    everything: ['.'],
  },
  {
    name: 'format',
    command: ['node_modules/prettier/bin/prettier.cjs', '--check', '--ignore-unknown'],
    fix: [
      'node_modules/prettier/bin/prettier.cjs',
      '--write',
      '--ignore-unknown',
      '--log-level=warn',
    ],
    concerns: () => true,
    settings: /^\.prettier|^\.editorconfig$|^package-lock\.json$/,
    everything: ['.'],
  },
  {
    name: 'types',
    command: ['node_modules/astro/bin/astro.mjs', 'check', '--minimumSeverity', 'hint'],
    concerns: isCode,
    settings: /^tsconfig\.json$|^package-lock\.json$/,
  },
];

/**
 * The names a step is to be called with.
 * @param changed what differs from the main branch; undefined to look at everything
 * @returns undefined when the step has nothing to look at
 */
export function namesFor(
  step: CheckStep,
  changed: { all: readonly string[]; present: readonly string[] } | undefined,
): readonly string[] | undefined {
  const everything = step.everything ?? [];
  if (!changed || changed.all.some((file) => step.settings.test(file))) return everything;
  // What was taken away can break a page that stays, but cannot be formatted.
  if (!step.everything) return changed.all.some(step.concerns) ? everything : undefined;
  const names = changed.present.filter(step.concerns);
  return names.length > 0 ? names : undefined;
}
