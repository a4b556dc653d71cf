const MOST = 2000;

/** Lengths in pages, both ends included. */
export interface PageSpan {
  least: number;
  most: number;
}

/** Reads `12` (at most twelve pages), `8-12` and `20-`; undefined for anything else. */
export function pageSpan(text: string): PageSpan | undefined {
  const [, from, to] = /^(?:(\d{1,4})-)?(\d{1,4})?$/.exec(text) ?? [];
  if (from === undefined && to === undefined) return undefined;
  return { least: Number(from ?? 1), most: Number(to ?? MOST) };
}

const COUNT = String.raw`(\d{1,4})(?:\s*\+\s*(\d{1,4}))?`;
const PAGES = new RegExp(String.raw`(?<![\d.–-])${COUNT}[\s~-]*(?:pages?|pp?gs?|pp)\b`, 'gi');
const TOTAL = /^[^,;()]{0,20}\b(?:in )?total\b/i;

/**
 * How many pages a comment on arXiv says: `12 pages`, `12 pp`, `8+4 pages` (12), and of several the one that
 * is the total, else the first. In English only, as nearly all comments are.
 */
export function pagesIn(comment: string): number | undefined {
  const text = comment.slice(0, 2000);
  let first: number | undefined;
  for (const found of text.matchAll(PAGES)) {
    const pages = Number(found[1]) + Number(found[2] ?? 0);
    if (pages === 0 || pages > MOST) continue;
    if (TOTAL.test(text.slice(found.index + found[0].length))) return pages;
    first ??= pages;
  }
  return first;
}
