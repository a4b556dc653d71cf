import { setWords } from './host.ts';
import { make } from './plain-document.ts';

/** Makes an element with a class and children; text becomes text, never markup. */
export function el<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[T] {
  const element = make(tag);
  if (className !== '') element.className = className;
  element.append(...children);
  return element;
}

/** Words that tell of the reader: drawn, and read by assistive technology, and found by no script of the page. */
export function privateWords(className: string, words: string): HTMLElement {
  const element = el('span', className);
  setWords(element, words);
  return element;
}

/** A button with a name for screen readers and a tip, where its own text does not say it all. */
export function button(
  className: string,
  onPress: () => void,
  children: (Node | string)[],
  name?: string,
): HTMLButtonElement {
  const element = el('button', className, ...children);
  element.type = 'button';
  if (name !== undefined) {
    element.setAttribute('aria-label', name);
    element.title = name;
  }
  // Only the reader presses our buttons, never a script of the page.
  element.addEventListener('click', (event) => event.isTrusted && onPress());
  return element;
}

/** A link to another page, in a new tab. `href` must be checked: https only. */
export function link(className: string, href: string, ...children: (Node | string)[]) {
  const element = el('a', className, ...children);
  element.href = href;
  // What is dragged the page can read.
  element.draggable = false;
  element.target = '_blank';
  element.rel = 'noopener noreferrer';
  return element;
}
