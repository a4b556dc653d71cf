import { make } from '../plain-document.ts';
const HIDDEN = 'tidemark-hidden';
const RULE = `.${HIDDEN} { display: none !important; }`;

/** Hides rows of the page by a class of ours and one rule; nothing else of the page is touched. */
export function createHiding(doc: Document) {
  let hidden = new Set<Element>();
  let style: HTMLStyleElement | undefined;

  function addRule(): void {
    if (style?.isConnected === true) return;
    style = make('style');
    style.textContent = RULE;
    doc.documentElement.append(style);
  }

  return {
    /** From now on exactly these elements are hidden. */
    set(rows: Iterable<Element>): void {
      const wanted = new Set(rows);
      for (const row of hidden) if (!wanted.has(row)) row.classList.remove(HIDDEN);
      for (const row of wanted) if (!row.classList.contains(HIDDEN)) row.classList.add(HIDDEN);
      hidden = wanted;
      if (wanted.size > 0) addRule();
      else style?.remove();
    },
  };
}
