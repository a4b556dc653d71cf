import { nameIn, namesIn } from './names.ts';
import { peopleText } from './people-text.ts';

/** A link is one person, whatever is in the name; any other element can be a list. */
function peopleOf(element: Element, leftOut: string | undefined): string[] {
  const text = peopleText(element, leftOut);
  const one = element.localName === 'a' && text.split(',').length < 3;
  return one ? [nameIn(text)].filter((name) => name !== undefined) : namesIn(text);
}

/** The people whom these elements name, in page order; an element inside another one says nothing more. */
export function peopleIn(elements: readonly Element[], leftOut?: string): string[] {
  const outer = new Set(elements);
  const hasOuter = ({ parentElement }: Element): boolean =>
    parentElement !== null && (outer.has(parentElement) || hasOuter(parentElement));
  return elements
    .filter((element) => !hasOuter(element))
    .flatMap((element) => peopleOf(element, leftOut));
}
