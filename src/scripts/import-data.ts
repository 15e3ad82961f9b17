import { make, need } from './make-element.ts';

/** Brings an export back: reads the file, shows what it would change, and changes it when told to. */
class ImportData extends HTMLElement {
  connectedCallback() {
    const input = need(this, 'input[type="file"]', HTMLInputElement);
    const preview = need(this, '.preview', HTMLElement);
    const apply = need(this, '[data-action="apply"]', HTMLButtonElement);
    const undo = need(this, '[data-action="undo"]', HTMLButtonElement);
    let commit: (() => (() => void) | undefined) | undefined;
    let takeBack: (() => void) | undefined;

    const look = async () => {
      commit = undefined;
      apply.hidden = true;
      const [file] = input.files ?? [];
      if (!file) return preview.replaceChildren();
      const mode = need(this, 'input[type="radio"]:checked', HTMLInputElement).value;
      const { readImport } = await import('./import-preview.ts');
      const result = await readImport(file, mode === 'replace' ? 'replace' : 'merge');
      preview.replaceChildren(...result.content);
      commit = result.commit;
      apply.hidden = commit === undefined;
    };
    this.addEventListener('change', look);
    apply.addEventListener('click', () => {
      takeBack = commit?.();
      commit = undefined;
      apply.hidden = true;
      undo.hidden = takeBack === undefined;
      preview.replaceChildren(
        takeBack
          ? make('p', {}, 'Imported.')
          : make(
              'p',
              { class: 'fault' },
              'There is no room for all of it in the storage of this browser. Nothing was changed.',
            ),
      );
      if (takeBack) undo.focus();
      input.value = '';
    });
    undo.addEventListener('click', () => {
      takeBack?.();
      undo.hidden = true;
      preview.replaceChildren(make('p', {}, 'The import is taken back.'));
      input.focus();
    });
  }
}

customElements.define('import-data', ImportData);
