import { expect, it } from 'vitest';
import { pagesIn } from '../../../utils/arxiv/pages.ts';

it.each([
  ['12 pages, 5 figures', 12],
  ['Accepted at a workshop; 12 pp', 12],
  ['12pp.', 12],
  ['A 1-page note', 1],
  ['8+4 pages', 12],
  ['8 + 14 pages, 3 tables', 22],
  ['9 pages main text, 31 pages in total', 31],
  ['10 pages (plus appendix)', 10],
  ['To appear. 120 Pages', 120],
  ['5 figures', undefined],
  ['pp. 12-14', undefined],
  ['Journal 12, pages 3-14', undefined],
  ['12 Seiten', undefined],
  ['0 pages', undefined],
  ['9999 pages', undefined],
  ['v2.12 pages', undefined],
  ['', undefined],
])('%j: %s', (comment, pages) => expect(pagesIn(comment)).toBe(pages));

it('long nonsense takes no long time', () => {
  const from = performance.now();
  expect(pagesIn('1+'.repeat(100_000))).toBeUndefined();
  expect(performance.now() - from).toBeLessThan(200);
});
