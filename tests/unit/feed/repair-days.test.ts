import { afterEach, describe, expect, it } from 'vitest';
import { openDb } from '../../../utils/open-db/open-db.ts';
import type { TidemarkDb } from '../../../utils/db/tidemark-db.ts';
import { loadState, updateState } from '../../../utils/db/state.ts';
import type { DayRow } from '../../../utils/db/tables.ts';
import { repairDays } from '../../../utils/feed/repair-days.ts';
import { dayRow, paperRow } from '../../support/paper.ts';

const NOW = new Date('2026-08-21T15:00:00Z');
const AT = NOW.toISOString();
const dbs: TidemarkDb[] = [];

afterEach(async () => {
  for (const db of dbs.splice(0)) await db.delete();
});

const listOf = (day: string, ids: string[]): DayRow => dayRow(day, ids, undefined, AT);

/** A store as an earlier build left it when the feed gave labels that are no days. */
async function spoilt(): Promise<TidemarkDb> {
  const db = openDb(`repair-days-${dbs.length}`);
  dbs.push(db);
  await db.papers.bulkPut([
    paperRow('2608.00001', { days: ['2026-08-21'] }),
    paperRow('2608.00002', { days: ['2026-08-21', '9999-99-99'] }),
    paperRow('2607.00003', { days: ['2026-02-30'] }),
  ]);
  await db.days.bulkPut([
    listOf('2026-08-21', ['2608.00001', '2608.00002']),
    listOf('9999-99-99', ['2608.00002']),
    listOf('2026-02-30', ['2607.00003']),
  ]);
  await db.months.bulkPut(['2026-07', '2026-06'].map((month) => ({ month, page: 0, doneAt: AT })));
  await updateState(db, 'backfill', (old) => ({ ...old, doneAt: AT }));
  return db;
}

describe('days that no calendar has', () => {
  it('leave the store, and their papers stay', async () => {
    const db = await spoilt();
    expect(await repairDays(db, NOW)).toBe(2);
    expect(await db.days.toCollection().primaryKeys()).toEqual(['2026-08-21']);
    expect(await db.papers.orderBy('days').uniqueKeys()).toEqual(['2026-08-21']);
    expect(await db.papers.count()).toBe(3);
    expect(await db.dirty.toCollection().primaryKeys()).toEqual(['t1:2607', 't1:2608', 't1:head']);
    expect(await db.problems.toArray()).toMatchObject([
      { reason: 'trouble.days', subject: '2026-02-30, 9999-99-99' },
    ]);
  });

  it('of a paper that is then on none: its months are read again', async () => {
    const db = await spoilt();
    await repairDays(db, NOW);
    expect(await db.months.toCollection().primaryKeys()).toEqual(['2026-06']);
    expect((await loadState(db, 'backfill')).doneAt).toBeUndefined();
  });

  it('are looked for in vain in a sound store, which is left as it is', async () => {
    const db = await spoilt();
    await repairDays(db, NOW);
    await db.dirty.clear();
    expect(await repairDays(db, NOW)).toBe(0);
    expect(await db.dirty.count()).toBe(0);
    expect(await db.problems.count()).toBe(1);
  });
});
