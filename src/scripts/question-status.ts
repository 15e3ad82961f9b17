import { make } from './make-element.ts';

/** A paragraph whose changes are read out. */
export function makeStatus(): HTMLParagraphElement {
  return make('p', { class: 'question-status', role: 'status' });
}

/** Writes a verdict that is told by a sign, a colour and words; without a kind it is plain text. */
export function tell(
  status: HTMLElement,
  kind: 'right' | 'wrong' | '',
  ...words: (Node | string)[]
): void {
  status.className = `question-status ${kind}`.trim();
  status.replaceChildren(
    ...(kind === '' ? words : [make('strong', { class: 'verdict' }, ...words)]),
  );
}
