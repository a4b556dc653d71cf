import { expect, it } from 'vitest';
import { pagesOf } from '../../../../utils/queue/item/pages.ts';
import type { Evidence } from '../../../../utils/queue/item/schema.ts';

const said = (kind: Evidence['kind'], text: string): Evidence => ({
  kind,
  text,
  at: '2026-08-21T12:00:00.000Z',
  url: 'https://arxiv.org/abs/2608.00001',
});

it('the newest comment that says a number of pages counts', () => {
  expect(
    pagesOf([
      said('accepted', 'Accepted at A; 10 pages'),
      said('accepted', 'Accepted at A; 12 pages'),
      said('accepted', 'Accepted at A'),
    ]),
  ).toBe(12);
});

it('a journal reference or a venue says none', () => {
  expect(pagesOf([said('journal', 'J. Tides 3 (2026) 12 pages'), said('venue', '9 pages')])).toBe(
    undefined,
  );
  expect(pagesOf([])).toBeUndefined();
});
