/** An element with a class and children. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  element.append(...children);
  return element;
}

/** A button that sends no form. */
export function makeButton(text: string, action: () => void, className = ''): HTMLButtonElement {
  const element = make('button', `button ${className}`.trim(), text);
  element.type = 'button';
  element.addEventListener('click', action);
  return element;
}

/** A paragraph whose changes are read out. */
export function makeStatus(): HTMLParagraphElement {
  const element = make('p', 'question-status');
  element.role = 'status';
  return element;
}

/** Writes a verdict that is told by a sign, a colour and words; without a kind it is plain text. */
export function tell(
  status: HTMLElement,
  kind: 'right' | 'wrong' | '',
  ...words: (Node | string)[]
): void {
  status.className = `question-status ${kind}`.trim();
  status.replaceChildren(...(kind === '' ? words : [make('strong', 'verdict', ...words)]));
}
