import remarkLintEmphasisMarker from 'remark-lint-emphasis-marker';
import remarkLintFencedCodeFlag from 'remark-lint-fenced-code-flag';
import remarkLintFencedCodeMarker from 'remark-lint-fenced-code-marker';
import remarkLintHeadingIncrement from 'remark-lint-heading-increment';
import remarkLintNoDuplicateDefinitions from 'remark-lint-no-duplicate-definitions';
import remarkLintNoHeadingPunctuation from 'remark-lint-no-heading-punctuation';
import remarkLintNoLiteralUrls from 'remark-lint-no-literal-urls';
import remarkLintNoMultipleToplevelHeadings from 'remark-lint-no-multiple-toplevel-headings';
import remarkLintNoReferenceLikeUrl from 'remark-lint-no-reference-like-url';
import remarkLintNoShellDollars from 'remark-lint-no-shell-dollars';
import remarkLintNoUndefinedReferences from 'remark-lint-no-undefined-references';
import remarkLintNoUnusedDefinitions from 'remark-lint-no-unused-definitions';
import remarkLintOrderedListMarkerStyle from 'remark-lint-ordered-list-marker-style';
import remarkLintOrderedListMarkerValue from 'remark-lint-ordered-list-marker-value';
import remarkLintStrongMarker from 'remark-lint-strong-marker';
import remarkLintUnorderedListMarkerStyle from 'remark-lint-unordered-list-marker-style';
import type { PluggableList } from 'unified';

/** Where `npm run fix` does what the rule asks for. */
const fixed = 'Run `npm run fix`, which does it for you.';

/** Rules of remark-lint for every Markdown file. */
export const everywhere: PluggableList = [
  [remarkLintUnorderedListMarkerStyle, '-'],
  [remarkLintOrderedListMarkerStyle, '.'],
  [remarkLintOrderedListMarkerValue, 'ordered'],
  [remarkLintEmphasisMarker, '_'],
  [remarkLintStrongMarker, '*'],
  [remarkLintFencedCodeMarker, '`'],
  // A question may be a heading; a sentence is none.
  [remarkLintNoHeadingPunctuation, '.,;:'],
  remarkLintNoShellDollars,
  // `[!NOTE]` begins an alert of GitHub's Markdown.
  [remarkLintNoUndefinedReferences, { allow: [/^!/] }],
  remarkLintNoDuplicateDefinitions,
  remarkLintNoUnusedDefinitions,
  remarkLintNoReferenceLikeUrl,
];

/** Rules for documents alone: of the pages of a roadmap, the content check tells the same. */
export const documentsOnly: PluggableList = [
  [remarkLintFencedCodeFlag, { allowEmpty: false }],
  remarkLintHeadingIncrement,
  remarkLintNoLiteralUrls,
  remarkLintNoMultipleToplevelHeadings,
];

/** How to mend what a rule finds, by the name remark-lint gives it. */
export const hints: Readonly<Record<string, string>> = {
  'emphasis-marker': fixed,
  'fenced-code-flag': 'Write the language behind the ```; `text` for plain text.',
  'fenced-code-marker': fixed,
  'heading-increment': 'Go down one level at a time: `##` below `#`.',
  'no-duplicate-definitions': 'Give one of the two another name.',
  'no-heading-punctuation': 'Leave the mark out: a heading is a name, not a sentence.',
  'no-literal-urls': 'Write `[where it leads](https://…)`.',
  'no-multiple-toplevel-headings': 'Keep one `#` heading, and make the others `##`.',
  'no-reference-like-url': 'Write `[text][name]` for a reference, `[text](https://…)` for a link.',
  'no-shell-dollars':
    'Leave the `$` out, so that the command can be copied; to show what it prints as well, name the fence `console`.',
  'no-undefined-references': 'Define it, `[name]: https://…`, or write `\\[` for a plain bracket.',
  'no-unused-definitions': 'Use it, or take the line out.',
  'ordered-list-marker-style': fixed,
  'ordered-list-marker-value': 'Number the items one after the other.',
  'strong-marker': fixed,
  'unordered-list-marker-style': fixed,
};
