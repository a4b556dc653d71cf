interface Titled {
  anchor: Element;
  url: string;
  title: string;
  authors: string[];
}

/** The browser's translation (Chrome, Edge, Google's widget) puts the text that it changes into two `font`s. */
const isTranslated = (title: Element): boolean => title.querySelector('font > font') !== null;

/**
 * Remembers what titles and names were before the browser translated the page, by the element and address
 * they stand at: in another language no title would be found. Firefox leaves no trace of a translation;
 * there a page is recognised as far as it was before.
 */
export function createOriginals(): <T extends Titled>(shown: T) => T {
  const before = new WeakMap<Element, Titled>();
  return (shown) => {
    const { anchor, url } = shown;
    if (!isTranslated(anchor)) {
      before.set(anchor, shown);
      return shown;
    }
    const known = before.get(anchor);
    return known?.url === url ? { ...shown, title: known.title, authors: known.authors } : shown;
  };
}
