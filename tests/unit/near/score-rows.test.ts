// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { scoreRows } from '../../../utils/near/score-rows.ts';
import type { Sighting } from '../../../utils/sites/types.ts';
import { listRows, PROFILE } from '../../support/near-rows.ts';

const NEAR = 'We study silt forecasting.';

async function scored(rows: readonly Sighting[]) {
  const order: string[] = [];
  const near: string[] = [];
  const turns = {
    async each<T>(items: readonly T[], act: (item: T) => void): Promise<void> {
      for (const item of items) {
        order.push((item as Sighting).title);
        act(item);
      }
      return Promise.resolve();
    },
  };
  await scoreRows(PROFILE, rows, ({ title }) => void near.push(title), turns);
  return { order, near };
}

it('says of each row by its abstract whether it is near', async () => {
  const { near } = await scored(listRows(['Of other things.', NEAR, '', NEAR]));
  expect(near).toEqual(['Row 1', 'Row 3']);
});

it('begins with the first row that is in view, and comes to those above it last', async () => {
  const { order } = await scored(listRows(['a', 'b', 'c', 'd', 'e'], -250));
  expect(order).toEqual(['Row 2', 'Row 3', 'Row 4', 'Row 0', 'Row 1']);
});

it('takes a page of 5,000 rows, and one of none', async () => {
  const rows = listRows(
    Array.from({ length: 5000 }, (_, n) => (n % 1000 === 7 ? NEAR : 'Of moons.')),
  );
  const { order, near } = await scored(rows);
  expect(order).toHaveLength(5000);
  expect(near).toEqual([7, 1007, 2007, 3007, 4007].map((n) => `Row ${n}`));
  expect(await scored([])).toEqual({ order: [], near: [] });
});
