import { readSettings, spellCheckDocument } from 'cspell-lib';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Problem } from '../problems/problem.ts';
import { placeAt } from '../rules/source-page.ts';
import { wordsFile } from './word-list.ts';

/** Checks the spelling of a text; its file's path says what kind of text it is, and names the problems. */
export type SpellChecker = (file: string, text: string) => Promise<Problem[]>;

/** Loads the dictionaries that `cspell.json` names; editors read the same file. */
export async function loadSpelling(): Promise<SpellChecker> {
  const settings = await readSettings('cspell.json');
  return async (file, text) => {
    const uri = pathToFileURL(resolve(file)).href;
    const { issues, errors = [] } = await spellCheckDocument(
      { uri, text, languageId: 'markdown' },
      { noConfigSearch: true, generateSuggestions: true, numSuggestions: 3 },
      settings,
    );
    const [failure] = errors;
    if (failure) throw failure;
    return issues.map(({ text: word, offset, suggestions = [] }) => ({
      ...placeAt(text, offset),
      file,
      rule: 'spelling',
      severity: 'error',
      message: `\`${word}\` is not in the dictionary`,
      hint: `${meant(suggestions)}Code belongs in \`code\`; a term or a name that is right, in a line of its own in ${wordsFile}.`,
    }));
  };
}

function meant(suggestions: readonly string[]): string {
  if (suggestions.length === 0) return '';
  return `Did you mean ${suggestions.map((word) => `\`${word}\``).join(', ')}? `;
}
