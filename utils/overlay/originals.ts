import type { Sighting } from '../sites/types.ts';

/** The browser's translation (Chrome, Edge, Google's widget) puts the text that it changes into two `font`s. */
const isTranslated = (title: Element): boolean =>
  title.childElementCount !== 0 && title.querySelector('font > font') !== null;

/**
 * Remembers what was found in the elements of titles before the browser translated the page: in another language
 * no title would be found. Firefox leaves no trace of a translation; there a page is recognised as far as it
 * was before.
 */
export function createOriginals() {
  const before = new WeakMap<Element, Sighting>();
  return {
    /** What stands for a sighting: itself, or what was there before the page was translated. */
    of(shown: Sighting): Sighting {
      const { anchor, url } = shown;
      if (!isTranslated(anchor)) return shown;
      const known = before.get(anchor);
      return known?.url === url ? known : shown;
    },
    /** From now on this is what was there. */
    keep: (original: Sighting): void => void before.set(original.anchor, original),
  };
}
