// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { createRowScorer } from '../../../utils/near/score-rows.ts';
import type { Sighting } from '../../../utils/sites/types.ts';
import { listRows, PROFILE } from '../../support/near-rows.ts';

const NEAR = 'We study silt forecasting.';

/** Scores one list of rows after the other, as they come to a page. */
async function scored(...lists: (readonly Sighting[])[]) {
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
  const score = createRowScorer(PROFILE);
  for (const rows of lists) await score(rows, ({ title }) => void near.push(title), turns);
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

it('takes a page of 5,000 rows of 1,500 letters, and one of none', async () => {
  const other = 'of moons '.repeat(166);
  const rows = listRows(Array.from({ length: 5000 }, (_, n) => (n % 1000 === 7 ? NEAR : other)));
  const { order, near } = await scored(rows, []);
  expect(order).toHaveLength(5000);
  expect(near).toEqual([7, 1007, 2007, 3007, 4007].map((n) => `Row ${n}`));
});

it('reads no page for ever: rows that come after eight million letters are not read', async () => {
  const huge = listRows(['moon '.repeat(800_000), 'moon '.repeat(800_001), NEAR]);
  expect((await scored(listRows([NEAR]), huge)).near).toEqual(['Row 0']);
});
