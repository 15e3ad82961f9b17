import type { Excerpt } from '../search/full-text.ts';
import { search, searchNames, type Answer, type Result } from '../search/search.ts';
import { loadNames, loadText } from './search-source.ts';

/** What is known of a query so far. */
export interface Progress {
  answer: Answer;
  /** `names` while only names were looked at; `text` when the text of the pages was searched too. */
  stage: 'names' | 'text';
  /** Whether the text of the pages could not be searched. */
  textFailed: boolean;
  /** By address: the places where the words stand, as far as they are fetched. */
  excerpts: ReadonlyMap<string, Excerpt>;
}

export interface SessionOptions {
  /** Number of pages whose excerpts are fetched. */
  excerpts: number;
  onProgress: (progress: Progress) => void;
  /** Nothing can be searched, not even names. */
  onFailure: () => void;
}

export interface Ask {
  /** True for `Search for … instead`. */
  literal?: boolean;
  /** Milliseconds without a keystroke after which the text is searched. */
  rest?: number;
}

/** Milliseconds that the list waits for its excerpts, so as not to move twice. */
const wait = 120;

/** Answers one query after the other; what belongs to an earlier query is dropped. */
export class SearchSession {
  #options: SessionOptions;
  #turn = 0;

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  /** Forgets the query that is being answered. */
  stop(): void {
    this.#turn++;
  }

  /** Answers by names at once and by the text of the pages after a rest. */
  async ask(query: string, { literal = false, rest = 120 }: Ask = {}): Promise<void> {
    const turn = ++this.#turn;
    const isOver = () => turn !== this.#turn;
    const options = { correct: !literal };
    const { onProgress, onFailure } = this.#options;
    try {
      const names = await loadNames();
      if (isOver()) return;
      const first = searchNames(query, names, options);
      onProgress({ answer: first, stage: 'names', textFailed: false, excerpts: new Map() });
      const [text] = await Promise.all([loadText().catch(() => undefined), pause(rest)]);
      if (isOver()) return;
      const full =
        text && (await search(query, names, text, options).catch(() => undefined));
      if (isOver()) return;
      const textFailed = full === undefined || !navigator.onLine;
      const answer = full ?? first;
      const excerpts = new Map<string, Excerpt>();
      const report = () => {
        if (!isOver()) onProgress({ answer, stage: 'text', textFailed, excerpts });
      };
      const fetching = answer.results
        .slice(0, this.#options.excerpts)
        .map((result) => addExcerpt(excerpts, result));
      const all = Promise.all(fetching);
      await Promise.race([all, pause(wait)]);
      report();
      if (excerpts.size < fetching.length) await all.then(report);
    } catch {
      if (!isOver()) onFailure();
    }
  }
}

async function addExcerpt(excerpts: Map<string, Excerpt>, { page, excerpt }: Result) {
  const found = await excerpt?.().catch(() => undefined);
  excerpts.set(page.url, found ?? { html: '', parts: [] });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
