import { textOf } from './text-of.ts';

/** Says of an element in which language its words are, and which way they run: the page's own may be another. */
export function speak<E extends HTMLElement>(element: E): E {
  element.lang = textOf('language');
  element.dir = textOf('language.dir');
  return element;
}
