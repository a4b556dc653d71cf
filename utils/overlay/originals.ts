import type { Sighting } from '../sites/types.ts';

/** What tells papers apart. */
export type Said = Pick<Sighting, 'keys' | 'title' | 'authors'>;

/** A row before the browser translated it. */
export interface Original {
  /** As it was found. */
  readonly sighting: Sighting;
  /** What it said, where it is taken for a paper; of other rows nothing is kept. */
  said?: Said;
  /** What a verdict on it is about. */
  subject?: string;
}

/** The browser's translation (Chrome, Edge, Google's widget) puts the text that it changes into two `font`s. */
const isTranslated = (title: Element): boolean => title.querySelector('font > font') !== null;

/**
 * Remembers what was found in the elements of titles before the browser translated the page: in another language
 * no title would be found. Firefox leaves no trace of a translation; there a page is recognised as far as it
 * was before.
 */
export function createOriginals(): (shown: Sighting) => Original {
  const before = new WeakMap<Element, Original>();
  return (shown) => {
    const { anchor, url } = shown;
    const there = before.get(anchor);
    if (there?.sighting === shown) return there;
    if (there?.sighting.url === url && isTranslated(anchor)) return there;
    const original = { sighting: shown };
    before.set(anchor, original);
    return original;
  };
}
