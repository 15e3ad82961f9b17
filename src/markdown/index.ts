import { satteri } from '@astrojs/markdown-satteri';
import type { HastPluginDefinition } from 'satteri';
import { parserFeatures } from '../rules/parser-features.ts';
import { buildAlerts } from './alerts.ts';
import { captionCode } from './code-figures.ts';
import { dataGuard } from './data-guard.ts';
import { drawDiagrams } from './diagrams.ts';
import { markExternalLinks } from './external-links.ts';
import { markFolds } from './folds.ts';
import { identifyHeadings, linkHeadings } from './heading-links.ts';
import { captionImages } from './image-figures.ts';
import { wrapSections } from './named-sections.ts';
import { buildQuestions } from './question-lists.ts';
import { wrapTables } from './tables.ts';
import { labelTasks } from './task-lists.ts';
import { tokenClasses } from './token-classes.ts';
import { pageOf, plainTree, type Transform } from './tree.ts';
import { showVaryingParts } from './varying-parts.ts';

/**
 * From a parsed page to the page a reader gets, in order. Each step is a pure function of the whole
 * tree, so that it can be read and tested by itself; all run in one pass, since handing a tree
 * across the parser's boundary costs more than any step.
 */
const transforms: readonly Transform[] = [
  identifyHeadings,
  // Before anything adds disclosures of its own.
  markFolds,
  drawDiagrams,
  captionImages,
  captionCode,
  showVaryingParts,
  buildAlerts,
  wrapTables,
  // Before the boxes of other task lists get labels.
  buildQuestions,
  labelTasks,
  markExternalLinks,
  // These two last: they move headings away from the level that the steps above look at.
  wrapSections,
  linkHeadings,
];

const page: HastPluginDefinition = {
  name: 'page',
  options: { position: true },
  before(root, context) {
    const about = pageOf(context.fileURL);
    const tree = transforms.reduce((before, step) => step(before, about), plainTree(root));
    context.replaceNode(root, tree);
  },
};

/** The guard comes first: nothing else may see a page that is not data. */
export const mdastPlugins = [dataGuard];

export const hastPlugins = [page];

/** Parser, plugins and their order; read as the content rules read it. */
export const markdownProcessor = satteri({ mdastPlugins, hastPlugins, features: parserFeatures });

/** Diagrams are drawn, not highlighted. */
export const syntaxHighlight = { type: 'shiki' as const, excludeLangs: ['mermaid', 'math'] };

export const shikiConfig = {
  theme: 'css-variables' as const,
  langAlias: { output: 'text' },
  wrap: null,
  transformers: [tokenClasses],
};

/** The `markdown` key of the site's configuration. */
export const markdown = { processor: markdownProcessor, syntaxHighlight, shikiConfig };
