import { expect, it } from 'vitest';
import { isSameStored } from '../../../utils/page-index/same-stored.ts';

it('the order of keys is no difference, that of a list is', () => {
  expect(isSameStored({ a: { c: 1, d: [1, 2] }, b: 2 }, { b: 2, a: { d: [1, 2], c: 1 } })).toBe(
    true,
  );
  expect(isSameStored([1, 2], [2, 1])).toBe(false);
  expect(isSameStored({ a: 1 }, { a: 1, b: 1 })).toBe(false);
  expect(isSameStored(undefined, { a: 1 })).toBe(false);
  expect(isSameStored('x', 'x')).toBe(true);
});
