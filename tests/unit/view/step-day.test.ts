import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDb } from '../../../utils/open-db/open-db.ts';
import { FIRST_FEED_DAY } from '../../../utils/time/feed-day.ts';
import { stepDay } from '../../../utils/view/step-day.ts';
import { dayRow } from '../../support/paper.ts';

const db = openDb('step-day');
const TODAY = '2026-08-24';

/** From Wednesday 19 to Sunday 23: Thursday, Saturday and Sunday without papers; Monday is today, and empty. */
beforeEach(async () => {
  await db.days.bulkPut([
    dayRow('2026-08-19', ['2608.00001']),
    dayRow('2026-08-20', []),
    dayRow('2026-08-21', ['2608.00002']),
    dayRow('2026-08-22', []),
    dayRow('2026-08-23', []),
    dayRow(TODAY, []),
  ]);
});
afterEach(() => db.delete({ disableAutoOpen: false }));

it.each([
  ['back over an empty day', '2026-08-21', -1, '2026-08-19'],
  ['on over an empty day', '2026-08-19', 1, '2026-08-21'],
  ['back from today over a weekend', TODAY, -1, '2026-08-21'],
  ['on to today, though it is empty', '2026-08-21', 1, TODAY],
  ['back to a day that is not known, and no farther', '2026-08-19', -1, '2026-08-18'],
  ['on from a day before what is copied', '2026-08-10', 1, '2026-08-11'],
  ['not beyond today', TODAY, 1, undefined],
  ['not before the first day', FIRST_FEED_DAY, -1, undefined],
] as const)('%s', async (_, from, step, to) => {
  expect(await stepDay(db, from, step, TODAY)).toBe(to);
});
