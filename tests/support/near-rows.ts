import type { NearProfile } from '../../utils/near/format.ts';
import type { Sighting } from '../../utils/sites/types.ts';

/** A reader of silt forecasting, as it is stored. */
export const STORED = {
  saved: 9,
  least: 0.05,
  terms: [
    ['silt forecasting', 1, 9, 1],
    ['tide', 0.5, 8, 0],
  ],
};

export const PROFILE: NearProfile = {
  saved: 9,
  least: 0.05,
  terms: [
    { words: 'silt forecasting', weight: 1, saved: 9, isKeyword: true },
    { words: 'tide', weight: 0.5, saved: 8, isKeyword: false },
  ],
};

/** Rows of a list of arXiv in this document, each with an abstract; `top` is how far down the first of them stands. */
export function listRows(abstracts: readonly string[], top = 0): Sighting[] {
  const list = document.createElement('dl');
  document.body.replaceChildren(list);
  return abstracts.map((abstract, n) => {
    const [anchor, dd, p] = ['dt', 'dd', 'p'].map((tag) => document.createElement(tag));
    if (!anchor || !dd || !p) throw new Error('no elements');
    p.className = 'mathjax';
    p.textContent = abstract;
    if (abstract !== '') dd.append(p);
    list.append(anchor, dd);
    const box = { top: top + n * 100, bottom: top + n * 100 + 90 };
    anchor.getBoundingClientRect = () => box as DOMRect;
    return {
      keys: [`arxiv:2611.${20_000 + n}`],
      title: `Row ${n}`,
      authors: [],
      url: '',
      anchor,
      row: [anchor, dd],
      primary: false,
    } as Sighting;
  });
}
