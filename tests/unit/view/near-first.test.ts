import { expect, it } from 'vitest';
import { nearFirst } from '../../../utils/view/near-first.ts';
import { entriesOf, paperRow } from '../../support/render.tsx';

const entries = entriesOf(Array.from({ length: 30 }, (_, n) => paperRow(`2608.000${10 + n}`)));
const places = (near: number[]): string[] =>
  nearFirst(
    entries,
    near.map((n) => ({ ...(entries[n] as (typeof entries)[0]), reason: 'near' })),
  ).map(({ paper, reason, rank }) => `${rank} ${paper.id.slice(-2)} ${reason ?? ''}`);

it('what is nearest comes first, at most ten, each paper once, and the rest as it was', () => {
  expect(places([])).toEqual(entries.map(({ paper, rank }) => `${rank} ${paper.id.slice(-2)} `));
  const some = places([7, 3]);
  expect(some.slice(0, 4)).toEqual(['1 17 near', '2 13 near', '3 10 ', '4 11 ']);
  expect(some).toHaveLength(30);
  const many = places(Array.from({ length: 15 }, (_, n) => 29 - n));
  expect(many.filter((one) => one.endsWith('near'))).toHaveLength(10);
  expect(many).toHaveLength(30);
  expect(new Set(many.map((one) => one.split(' ')[1])).size).toBe(30);
});
