/** What an element of the content may carry. */
export interface ElementRule {
  /** Names of its attributes; each is literal text. */
  attributes: ReadonlyMap<string, AttributeRule>;
  /** The element that must be around it. */
  parent?: string;
  /** The element that must come first inside it. */
  firstChild?: string;
  /** Whether it may hold paragraphs, lists and fences, or only a run of text. */
  holds: 'blocks' | 'text';
  /** How it is written, for messages. */
  example: string;
}

export interface AttributeRule {
  required: boolean;
  maxLength: number;
}

const none: ReadonlyMap<string, AttributeRule> = new Map();

/**
 * The elements that authors may write beside Markdown: the one list that the rules, the guard in the
 * build and the authors' guide go by.
 */
export const vocabulary: ReadonlyMap<string, ElementRule> = new Map<string, ElementRule>([
  [
    'details',
    {
      attributes: none,
      firstChild: 'summary',
      holds: 'blocks',
      example: '<details>, then <summary>Hint</summary> on a line of its own',
    },
  ],
  [
    'summary',
    { attributes: none, parent: 'details', holds: 'text', example: '<summary>Hint</summary>' },
  ],
  [
    'abbr',
    {
      attributes: new Map([['title', { required: true, maxLength: 80 }]]),
      holds: 'text',
      example: '<abbr title="Domain Name System">DNS</abbr>',
    },
  ],
  ['kbd', { attributes: none, holds: 'text', example: '<kbd>Ctrl</kbd>' }],
  ['sub', { attributes: none, holds: 'text', example: 'H<sub>2</sub>O' }],
  ['sup', { attributes: none, holds: 'text', example: '2<sup>10</sup>' }],
]);

/** The elements as a message lists them: `<details>, <summary>, …`. */
export const vocabularyList = [...vocabulary.keys()].map((name) => `<${name}>`).join(', ');
