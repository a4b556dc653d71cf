import { afterEach, describe, expect, it } from 'vitest';
import { openDb } from '../../../utils/open-db/open-db.ts';
import { loadState, updateState } from '../../../utils/db/state.ts';
import { createBackfill } from '../../../utils/feed/backfill.ts';
import { HEAD_KEY } from '../../../utils/trend/format.ts';

/** A Friday. */
const NOW = new Date('2026-08-21T15:00:00Z');
const BEFORE = '2026-08-21T14:00:00.000Z';
const db = openDb('backfill-step');
afterEach(() => db.delete({ disableAutoOpen: false }));

const paper = (id: string, submittedOnDailyAt?: string) => ({
  paper: { id, title: 'Tides', upvotes: 1, submittedOnDailyAt },
});

/** A copy of August 2026 alone; the page of the month holds these. */
function setUp(items: unknown[] = []) {
  const client = {
    readDay: () => Promise.resolve({ items: [], etags: ['"x"'], skew: 0 }),
    readMonthPage: () => Promise.resolve({ items, more: false }),
  };
  return createBackfill({ db, client, now: () => NOW, random: () => 0.5 });
}

describe('a step of the copy that went well', () => {
  it('ends a hold of the copy and the feed’s trouble', async () => {
    const trouble = { at: BEFORE, words: 'x', nextTryAt: BEFORE, tries: 2 };
    await updateState(db, 'sync', (sync) => ({ ...sync, skew: 9e6, trouble, offline: true }));
    await updateState(db, 'backfill', (old) => ({
      ...old,
      doneAt: BEFORE,
      hold: { tries: 1, words: 'x', until: BEFORE },
    }));
    expect((await setUp([paper('2608.00001', '2026-08-03T00:00:00.000Z')]).step()).kind).toBe(
      'stepped',
    );
    const { hold, doneAt } = await loadState(db, 'backfill');
    expect([hold, doneAt]).toEqual([undefined, undefined]);
    const sync = await loadState(db, 'sync');
    expect(sync).toMatchObject({ skew: 9e6, lastReadAt: NOW.toISOString() });
    expect([sync.trouble, sync.offline, sync.agreedAt]).toEqual([undefined, undefined, undefined]);
  });

  it('and nothing held it: what was last read is as it was', async () => {
    await setUp([paper('2608.00001', '2026-08-03T00:00:00.000Z')]).step();
    expect((await loadState(db, 'sync')).lastReadAt).toBeUndefined();
  });

  it('names the papers that it left out, with what they are or by their month', async () => {
    const items = [
      paper('2608.00001', '2026-08-24T00:00:00.000Z'),
      paper('2608.00002'),
      'no paper',
    ];
    await setUp(items).step();
    const named = (await db.problems.toArray()).map(({ reason, subject }) => [reason, subject]);
    expect(named).toContainEqual(['trouble.item.early', '2608.00001']);
    expect(named.map(([, subject]) => subject)).toContain('month 2026-08');
  });

  it('of papers without a day: weekdays before today that nobody read are asked for one by one', async () => {
    await db.days.put({ day: '2026-08-04', ids: [], upvotes: [], readAt: BEFORE, etags: ['"a"'] });
    await setUp([paper('2608.00001')]).step();
    const days = (await db.months.get('2026-08'))?.days ?? [];
    expect(days.toSorted()).toEqual(
      ['03', '05', '06', '07', '10', '11', '12', '13', '14', '17', '18', '19', '20'].map(
        (day) => `2026-08-${day}`,
      ),
    );
  });
});

it('a copy that is done says so to the pages, once', async () => {
  const backfill = setUp();
  await backfill.change({ since: '2026-08' });
  expect(await backfill.step()).toEqual({ kind: 'stepped', monthDone: true });
  await db.dirty.clear();
  expect(await backfill.step()).toEqual({ kind: 'idle' });
  expect((await loadState(db, 'backfill')).doneAt).toBe(NOW.toISOString());
  expect(await db.dirty.get(HEAD_KEY)).toBeDefined();
  await db.dirty.clear();
  await backfill.step();
  expect(await db.dirty.count()).toBe(0);
});

it('a month with a day that nobody read is opened again, as far back as the reader wants', async () => {
  const row = { page: 0, doneAt: '2026-05-10T00:00:00.000Z' };
  await db.months.bulkPut([
    { month: '2026-05', ...row },
    { month: '2026-04', page: 0, doneAt: '2026-04-10T00:00:00.000Z' },
  ]);
  const backfill = setUp();
  await backfill.change({ since: '2026-05' });
  await backfill.reopen();
  expect(await db.months.get('2026-05')).toEqual({ month: '2026-05', page: 0 });
  expect((await db.months.get('2026-04'))?.doneAt).toBeDefined();
});
