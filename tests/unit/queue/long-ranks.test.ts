import { expect, it } from 'vitest';
import { isRank } from '../../../utils/queue/item/rank.ts';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import { byRank, ranksFor } from '../../../utils/queue/order.ts';

type Ranked = Pick<QueueRow, 'id' | 'rank'>;

const queueOf = (n: number): Ranked[] =>
  Array.from({ length: n }, (_, at) => ({ id: `i${at}`, rank: `a${(10 + at).toString(36)}` }));

const sorted = (rows: readonly Ranked[]): Ranked[] => (rows as QueueRow[]).toSorted(byRank);

/** Brings the third behind the first; gives how many got a new rank. */
function moveThird(rows: readonly Ranked[]): number {
  const [first, second, third, ...rest] = sorted(rows).map(({ id }) => id);
  const ranks = ranksFor(rows as QueueRow[], [third ?? ''], { after: first ?? '' });
  for (const row of rows) row.rank = ranks.get(row.id) ?? row.rank;
  expect(sorted(rows).map(({ id }) => id)).toEqual([first, third, second, ...rest]);
  return ranks.size;
}

it.each([4, 20])('ranks stay ranks, however much is moved into one gap of %i', (n) => {
  const rows = queueOf(n);
  let most = 0;
  for (let moves = 0; moves < 1_500; moves += 1) {
    most = Math.max(most, moveThird(rows));
    if (!rows.every(({ rank }) => isRank(rank) && rank.length <= 100))
      expect.fail(`after ${moves} moves`);
  }
  // Those around, and not all.
  expect(most).toBeGreaterThan(1);
  expect(most).toBeLessThanOrEqual(10);
});
