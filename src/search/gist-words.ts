import { splitWords } from './fold-text.ts';
import { stemOf } from './stem.ts';
import { isStopWord } from './stop-words.ts';

/** Texts that say what a page is about, and those by which it is found anyway. */
export interface PageTexts {
  known: readonly string[];
  gist: readonly string[];
}

/** A word that is in the gist of more pages than this tells none of them from the others. */
const mostPages = 0.3;

/**
 * The words of the gist of each page that are not among its names and questions, with the places of the
 * pages. By the form in which each word is mostly written.
 */
export function gistWords(pages: readonly PageTexts[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  const forms = new Map<string, Map<string, number>>();
  pages.forEach(({ known, gist }, place) => {
    const anyway = new Set(known.flatMap(splitWords).map(stemOf));
    for (const word of gist.flatMap(splitWords)) {
      if (isStopWord(word) || word.length < 2 || word.length > 24 || /^\d+$/.test(word)) continue;
      const stem = stemOf(word);
      if (anyway.has(stem)) continue;
      const own = places.get(stem) ?? [];
      if (own.at(-1) !== place) own.push(place);
      places.set(stem, own);
      const met = forms.get(stem) ?? new Map<string, number>();
      met.set(word, (met.get(word) ?? 0) + 1);
      forms.set(stem, met);
    }
  });
  return new Map(
    [...places]
      .filter(([, own]) => own.length <= Math.max(1, mostPages * pages.length))
      .map(([stem, own]) => [mostFrequent(forms.get(stem), stem), own]),
  );
}

function mostFrequent(forms: ReadonlyMap<string, number> | undefined, otherwise: string): string {
  return [...(forms ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0] ?? otherwise;
}
