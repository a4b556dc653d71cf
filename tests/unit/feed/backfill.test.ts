import { afterEach, describe, expect, it } from 'vitest';
import { openDb, type TidemarkDb } from '../../../utils/db/open.ts';
import { readState } from '../../../utils/db/state.ts';
import { createBackfill, type Backfill } from '../../../utils/feed/backfill.ts';
import { progressOf } from '../../../utils/feed/backfill-progress.ts';
import { createFeedClient } from '../../../utils/feed/client.ts';
import { feedDay } from '../../../utils/feed/day.ts';
import { answerFeed } from '../../support/world/feed.ts';
import { papersOfDay } from '../../support/world/papers.ts';

const NOW = new Date('2025-05-10T15:00:00Z');
const SINCE = '2025-01';
const dbs: TidemarkDb[] = [];
let made = 0;

afterEach(async () => {
  for (const db of dbs.splice(0)) await db.delete();
});

interface Setting {
  brokenMonth?: string;
  /** Which request, counted from 1, kills the worker. */
  killAt?: number;
  status?: (n: number) => number | undefined;
}

function setUp(setting: Setting = {}) {
  const db = openDb(`backfill-${(made += 1)}`);
  dbs.push(db);
  const asked: string[] = [];
  const clock = { now: NOW };
  const start = (options: Setting = setting): Backfill => {
    const client = createFeedClient({
      now: () => clock.now,
      online: () => true,
      sleep: () => Promise.resolve(),
      fetch: (input) => {
        asked.push(String(input));
        if (asked.length === options.killAt) return new Promise(() => undefined);
        const status = options.status?.(asked.length);
        if (status !== undefined)
          return Promise.resolve(new Response('', { status, headers: { 'retry-after': '90' } }));
        const { brokenMonth } = options;
        const world = { now: clock.now, mode: 'ok' as const, votes: 0, brokenMonth };
        const {
          status: code,
          headers,
          body,
        } = answerFeed(new URL(String(input)), undefined, world);
        return Promise.resolve(new Response(body, { status: code, headers }));
      },
    });
    return createBackfill({ db, client, now: () => clock.now, random: () => 0.5 });
  };
  return { db, asked, clock, start, backfill: start() };
}

async function run(backfill: Backfill, most = 2000): Promise<Date | undefined> {
  for (let n = 0; n < most; n += 1) {
    const result = await backfill.step();
    if (result.kind === 'idle') return result.at;
  }
  throw new Error('it does not end');
}

/** All weekdays of January to April 2025, as the sample world lists them. */
function worldDays(): Map<string, string[]> {
  const days = new Map<string, string[]>();
  for (let time = Date.parse('2025-01-01'); time < Date.parse('2025-05-01'); time += 86_400_000) {
    const day = new Date(time).toISOString().slice(0, 10);
    days.set(
      day,
      papersOfDay(day, feedDay(NOW)).map(({ paper }) => paper.id),
    );
  }
  return days;
}

async function stateOf(db: TidemarkDb): Promise<unknown> {
  return {
    papers: await db.papers.toArray(),
    days: await db.days.toArray(),
    samples: await db.samples.toArray(),
  };
}

describe('the backfill', () => {
  it('copies every day back to the chosen month, each in the order of its votes, within few requests', async () => {
    const { db, backfill, asked } = setUp();
    await backfill.change({ since: SINCE });
    await run(backfill);
    for (const [day, ids] of worldDays()) {
      const row = await db.days.get(day);
      expect([day, row?.ids.toSorted()]).toEqual([day, ids.toSorted()]);
      expect(row?.upvotes).toEqual(row?.upvotes.toSorted((a, b) => b - a));
    }
    expect((await readState(db, 'backfill')).doneAt).toBeDefined();
    expect(asked.length).toBeLessThan(100);
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked[0]).toContain('month=2025-04');
  });

  it('ends the same when the worker dies at any request', async () => {
    const calm = setUp();
    await calm.backfill.change({ since: '2025-03' });
    await run(calm.backfill);
    const wanted = await stateOf(calm.db);
    for (let killAt = 1; killAt <= calm.asked.length; killAt += 3) {
      const { db, asked, start, backfill } = setUp({ killAt });
      await backfill.change({ since: '2025-03' });
      while (asked.length < killAt) {
        await Promise.race([backfill.step(), new Promise((done) => setTimeout(done, 5))]);
      }
      await run(start({}));
      expect(await stateOf(db)).toEqual(wanted);
    }
  }, 120_000);

  it('a month that fails: the others go on, progress names it, and it is tried again', async () => {
    const { db, clock, start, backfill } = setUp({ brokenMonth: '2025-03' });
    await backfill.change({ since: SINCE });
    const at = await run(backfill);
    const today = feedDay(NOW);
    const progress = progressOf(await db.months.toArray(), today, SINCE);
    expect(progress).toMatchObject({ done: 3, total: 4, failed: ['2025-03'] });
    expect(at?.getTime()).toBeGreaterThan(NOW.getTime());
    expect((await readState(db, 'backfill')).doneAt).toBeUndefined();
    clock.now = new Date((at?.getTime() ?? 0) + 1000);
    await run(start({}));
    expect(progressOf(await db.months.toArray(), today, SINCE)).toMatchObject({
      done: 4,
      failed: [],
      secondsLeft: 0,
    });
  });

  it('429: nothing is asked before the feed’s own time, and no month is blamed', async () => {
    const { db, asked, backfill } = setUp({ status: (n) => (n === 2 ? 429 : undefined) });
    await run(backfill);
    expect(asked).toHaveLength(2);
    const at = await run(backfill);
    expect(asked).toHaveLength(2);
    expect(at?.getTime()).toBeGreaterThanOrEqual(NOW.getTime() + 90_000);
    expect((await db.months.toArray()).filter(({ trouble }) => trouble)).toEqual([]);
  });

  it('a feed that fails for every month is left alone after three', async () => {
    const { asked, backfill } = setUp({ status: () => 503 });
    const at = await run(backfill);
    expect(asked).toHaveLength(3);
    expect(at?.getTime()).toBeGreaterThan(NOW.getTime());
  });

  it('pause stops it at once; a month that an open page needs comes first', async () => {
    const { asked, backfill } = setUp();
    await backfill.change({ paused: true });
    expect(await backfill.step()).toEqual({ kind: 'idle' });
    expect(asked).toEqual([]);
    await backfill.pull(['2024-02']);
    await backfill.change({ paused: false });
    await backfill.step();
    expect(asked[0]).toContain('month=2024-02');
  });

  it('after a long absence the days that nobody read are read', async () => {
    const { db, asked, clock, start, backfill } = setUp();
    await backfill.change({ since: '2025-04' });
    await run(backfill);
    clock.now = new Date('2025-08-20T15:00:00Z');
    const later = start({});
    await later.reopen();
    await run(later);
    const days = (await db.days.toCollection().primaryKeys()).filter((day) => day > '2025-05-10');
    expect(days).toContain('2025-06-16');
    expect(asked.some((url) => url.includes('month=2025-06'))).toBe(true);
  });
});
