import { make } from './make-element.ts';

/** A button that sends no form. */
export function makeButton(text: string, action: () => void, variant = ''): HTMLButtonElement {
  const button = make('button', { class: `button ${variant}`.trim(), type: 'button' }, text);
  button.addEventListener('click', action);
  return button;
}
