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
}

export interface Listener {
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

/** Longer texts are pasted by mistake; their beginning is searched. */
export const longestQuery = 200;

/** Answers one query after the other; what belongs to an earlier query is dropped. */
export class SearchSession {
  #listener: Listener;
  #turn = 0;

  constructor(listener: Listener) {
    this.#listener = listener;
  }

  /** Forgets the query that is being answered. */
  stop(): void {
    this.#turn++;
  }

  /** Answers by names at once, and by the text of the pages after a rest. */
  async ask(typed: string, { literal = false, rest = 120 }: Ask = {}): Promise<void> {
    const turn = ++this.#turn;
    const query = typed.trim().slice(0, longestQuery);
    const options = { correct: !literal };
    const tell = (progress: Progress) => {
      if (turn === this.#turn) this.#listener.onProgress(progress);
    };
    try {
      const names = await loadNames();
      if (turn !== this.#turn) return;
      const answer = searchNames(query, names, options);
      tell({ answer, stage: 'names', textFailed: false });
      const [text] = await Promise.all([loadText().catch(() => undefined), pause(rest)]);
      if (turn !== this.#turn) return;
      const full = text && (await search(query, names, text, options).catch(() => undefined));
      // Pagefind is silent about parts of its index that it cannot fetch.
      const isCut = !navigator.onLine && !navigator.serviceWorker?.controller;
      tell({ answer: full ?? answer, stage: 'text', textFailed: !full || isCut });
    } catch {
      if (turn === this.#turn) this.#listener.onFailure();
    }
  }
}

/** The places where the words stand on each page; empty where they cannot be fetched. */
export async function fetchExcerpt({ excerpt }: Result): Promise<Excerpt> {
  const nothing = { html: '', parts: [] };
  return (await excerpt?.().catch(() => nothing)) ?? nothing;
}

/** Settles after so many milliseconds. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
