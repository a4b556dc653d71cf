import { parsePage } from './parse-page.ts';

/** The page of a list of papers on a site that is read by title. */
export const LIST_URL = new URL('https://proceedings.neurips.cc/paper_files/paper/2025');

export const titleOf = (n: number): string => `Tides of Coastal Robots Number ${n}`;

export const pathOf = (n: number): string =>
  `/paper_files/paper/2025/hash/${String(n).padStart(32, 'a')}-Abstract-Conference.html`;

export const rowOf = (n: number): string =>
  `<li><a title="paper title" href="${pathOf(n)}">${titleOf(n)}</a><span class="paper-authors">Ada Example</span></li>`;

/** That list with so many rows. */
export function neuripsList(rows: number): Document {
  const items = Array.from({ length: rows }, (_, n) => rowOf(n));
  return parsePage(`<ul class="paper-list">${items.join('')}</ul>`, LIST_URL.href);
}
