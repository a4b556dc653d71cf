import { afterEach, describe, expect, it } from 'vitest';
import type { TidemarkDb } from '../../../utils/db/tidemark-db.ts';
import { loadState } from '../../../utils/db/state.ts';
import { progressOf } from '../../../utils/feed/backfill-progress.ts';
import { feedDay } from '../../../utils/time/feed-day.ts';
import { archiveCopy, copyAll, COPY_NOW as NOW, MOST_A_DAY } from '../../support/archive-copy.ts';
import { papersOfDay } from '../../support/world/papers.ts';

const SINCE = '2025-02';
const dbs: TidemarkDb[] = [];

afterEach(async () => {
  for (const db of dbs.splice(0)) await db.delete();
});

function setUp(setting?: Parameters<typeof archiveCopy>[0]): ReturnType<typeof archiveCopy> {
  const copy = archiveCopy(setting);
  dbs.push(copy.db);
  return copy;
}

/** All weekdays of February to April 2025, as the sample world lists them. */
function worldDays(): Map<string, string[]> {
  const days = new Map<string, string[]>();
  for (let time = Date.parse('2025-02-01'); time < Date.parse('2025-05-01'); time += 86_400_000) {
    const day = new Date(time).toISOString().slice(0, 10);
    days.set(
      day,
      papersOfDay(day, feedDay(NOW))
        .slice(0, MOST_A_DAY)
        .map(({ paper }) => paper.id),
    );
  }
  return days;
}

describe('the backfill', () => {
  it('copies every day back to the chosen month, each in the order of its votes, within few requests', async () => {
    const { db, backfill, asked } = setUp();
    await backfill.change({ since: SINCE });
    await copyAll(backfill);
    for (const [day, ids] of worldDays()) {
      const row = await db.days.get(day);
      expect([day, row?.ids.toSorted()]).toEqual([day, ids.toSorted()]);
      expect(row?.upvotes).toEqual(row?.upvotes.toSorted((a, b) => b - a));
    }
    expect((await loadState(db, 'backfill')).doneAt).toBeDefined();
    expect(asked.length).toBeLessThan(100);
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked[0]).toContain('month=2025-04');
  });

  it('a month that fails: the others go on, progress names it, and it is tried again', async () => {
    const { db, clock, start, backfill } = setUp({ brokenMonth: '2025-03' });
    await backfill.change({ since: SINCE });
    const at = await copyAll(backfill);
    const today = feedDay(NOW);
    const progress = progressOf(await db.months.toArray(), today, SINCE);
    expect(progress).toMatchObject({ done: 2, total: 3, failed: ['2025-03'] });
    expect(at?.getTime()).toBeGreaterThan(NOW.getTime());
    expect((await loadState(db, 'backfill')).doneAt).toBeUndefined();
    clock.now = new Date((at?.getTime() ?? 0) + 1000);
    await copyAll(start({}));
    expect(progressOf(await db.months.toArray(), today, SINCE)).toMatchObject({
      done: 3,
      failed: [],
      secondsLeft: 0,
    });
  });

  it('429: nothing is asked before the feed’s own time, and no month is blamed', async () => {
    const { db, asked, backfill } = setUp({ status: (n) => (n === 2 ? 429 : undefined) });
    await copyAll(backfill);
    expect(asked).toHaveLength(2);
    const at = await copyAll(backfill);
    expect(asked).toHaveLength(2);
    expect(at?.getTime()).toBeGreaterThanOrEqual(NOW.getTime() + 90_000);
    expect((await db.months.toArray()).filter(({ trouble }) => trouble)).toEqual([]);
  });

  it('a feed that fails for every month is left alone after three', async () => {
    const { asked, backfill } = setUp({ status: () => 503 });
    const at = await copyAll(backfill);
    expect(asked).toHaveLength(3);
    expect(at?.getTime()).toBeGreaterThan(NOW.getTime());
  });

  it('pause stops it at once', async () => {
    const { asked, backfill } = setUp();
    await backfill.change({ paused: true });
    expect(await backfill.step()).toEqual({ kind: 'idle' });
    expect(asked).toEqual([]);
    await backfill.change({ paused: false });
    await backfill.step();
    expect(asked).toHaveLength(1);
  });

  it('after a long absence the days that nobody read are read', async () => {
    const { db, asked, clock, start, backfill } = setUp();
    await backfill.change({ since: '2025-04' });
    await copyAll(backfill);
    clock.now = new Date('2025-08-20T15:00:00Z');
    const later = start({});
    await later.reopen();
    await copyAll(later);
    const days = (await db.days.toCollection().primaryKeys()).filter((day) => day > '2025-05-10');
    expect(days).toContain('2025-06-16');
    expect(asked.some((url) => url.includes('month=2025-06'))).toBe(true);
  });
});
