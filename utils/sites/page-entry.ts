import type { ListForm } from './venue-form.ts';

/** A row with what belongs to it. */
export type PageEntry = [Element, ...Element[]];

/** The entry of a row: the closest element around it, or the row with the siblings up to the next. */
export function entryOf(row: Element, { entry: around, until }: ListForm): PageEntry {
  const entry: PageEntry = [(around && row.closest(around)) || row];
  if (until === undefined) return entry;
  let next = row.nextElementSibling;
  for (; next !== null && !next.matches(until); next = next.nextElementSibling) entry.push(next);
  return entry;
}

export function findIn(entry: PageEntry, selector: string): Element | undefined {
  for (const part of entry) {
    const found = part.querySelector(selector);
    if (found !== null) return found;
  }
  return undefined;
}

/** All in the entry, the siblings that belong to it included. */
export const findAllIn = (entry: PageEntry, selector: string): Element[] =>
  entry.flatMap((part) => [
    ...(part.matches(selector) ? [part] : []),
    ...part.querySelectorAll(selector),
  ]);

/** What these elements say, a line each. */
export const wordsOf = (elements: readonly Element[]): string =>
  elements.map((element) => element.textContent.replace(/\s+/g, ' ').trim()).join('\n');
