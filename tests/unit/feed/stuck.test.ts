import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { openDb } from '../../../utils/open-db/open-db.ts';
import type { TidemarkDb } from '../../../utils/db/tidemark-db.ts';
import { loadState } from '../../../utils/db/state.ts';
import type { DayRow } from '../../../utils/db/tables.ts';
import { createBackfill } from '../../../utils/feed/backfill.ts';
import { createFeedClient } from '../../../utils/feed/client.ts';
import { createSync } from '../../../utils/feed/sync.ts';
import { BAD_DATES } from '../../support/bad-dates.ts';

const NOW = new Date('2026-08-21T15:00:00Z');
const AT = NOW.toISOString();
const TODAY = '2026-08-21';
const dbs: TidemarkDb[] = [];
let made = 0;

afterEach(async () => {
  for (const db of dbs.splice(0)) await db.delete();
});

/** A worker's feed services over a database of its own; the feed's answers can be given other headers. */
function setUp(headersOf: () => Record<string, string> = () => ({}), status = 200) {
  const db = openDb(`stuck-${(made += 1)}`);
  dbs.push(db);
  const asked: string[] = [];
  const deps = {
    db,
    now: () => NOW,
    random: () => 0.5,
    sleep: () => Promise.resolve(),
    online: () => true,
    ask: ((input: string) => {
      asked.push(input);
      return Promise.resolve(new Response('[]', { status, headers: headersOf() }));
    }) as typeof fetch,
  };
  const client = createFeedClient(deps);
  return { db, asked, sync: createSync(deps), backfill: createBackfill({ ...deps, client }) };
}

const isSoon = (at: Date): boolean =>
  at.getTime() > NOW.getTime() && at.getTime() < NOW.getTime() + 86_400_000;

describe('what is stored cannot stop the reading of the feed', () => {
  it.each(BAD_DATES)('a date %j in every record and row', async (bad) => {
    const { db, asked, sync, backfill } = setUp();
    const trouble = { at: bad, words: 'x', nextTryAt: bad, tries: bad };
    const value = {
      skew: bad,
      trouble,
      lastReadAt: bad,
      lastLookAt: bad,
      asked: { news: [bad], older: bad },
    };
    await db.state.bulkPut([
      { name: 'sync', value },
      { name: 'backfill', value: { since: bad, doneAt: bad, hold: { until: bad, tries: bad } } },
      { name: 'visits', value: { seenThrough: bad, visited: [bad] } },
    ]);
    await db.days.put({
      day: TODAY,
      ids: [],
      upvotes: [],
      etags: [],
      readAt: bad,
    } as unknown as DayRow);
    await db.days.put({ day: '9999-99-99', ids: [], upvotes: [], etags: [], readAt: AT });
    await db.months.put({
      month: '2026-06',
      page: 0,
      trouble: { tries: 1, words: '', nextTryAt: bad as string },
    });
    await db.months.put({ month: '9999-99', page: 0, doneAt: bad as string });
    const { nextAt } = await sync.runDue();
    expect(isSoon(nextAt)).toBe(true);
    expect(asked.some((url) => url.includes(`date=${TODAY}`))).toBe(true);
    expect(isSoon((await sync.plan()).nextAt)).toBe(true);
    await backfill.reopen();
    const before = asked.length;
    for (let n = 0; n < 4; n += 1) await backfill.step();
    expect(asked.length).toBe(before + 4);
    expect(asked.at(-1)).toMatch(/date=2026|month=2026/);
  });

  it('anything at all in the worker’s records', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), async (whole, part) => {
        const { db, asked, sync } = setUp();
        for (const value of [
          whole,
          { trouble: part, asked: part, unreached: part, phase: part, skew: part },
        ]) {
          await db.state.put({ name: 'sync', value });
          const before = asked.length;
          await sync.refresh({ why: 'press' });
          expect(asked.length).toBe(before + 1);
          expect(isSoon((await sync.plan()).nextAt)).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('what an answer says of time cannot either', () => {
  const dates = ['Fri, 31 Dec 9999 23:59:59 GMT', '+275760-09-13T00:00:00Z', '-1', 'NaN', '0', 'x'];
  it.each(dates)('a clock of the feed at %j is not taken', async (date) => {
    const { db, sync } = setUp(() => ({ date }));
    await sync.runDue();
    expect((await loadState(db, 'sync')).skew).toBe(0);
    expect(await db.days.count()).toBe(15);
  });

  it.each<Record<string, string>>([
    { 'retry-after': '9'.repeat(400) },
    { 'retry-after': 'Fri, 31 Dec 9999 23:59:59 GMT' },
    { ratelimit: `"api";r=0;t=${'9'.repeat(400)}` },
    { ratelimit: '"api";r=0;t=99999999999999' },
  ])('a wish to wait for ever is a day at most: %j', async (headers) => {
    const { db, sync, backfill } = setUp(() => headers, 503);
    const { nextAt } = await sync.runDue();
    expect(nextAt.getTime()).toBeLessThanOrEqual(NOW.getTime() + 86_400_000);
    expect((await loadState(db, 'sync')).trouble?.words).toBe('trouble.feed.http {"status":"503"}');
    expect((await backfill.step()).kind).toBe('idle');
  });
});

it('a label of the archive that has not come yet, or is no day, places no paper there', async () => {
  const { db, backfill } = setUp();
  const labels = ['9999-99-99T99:99:99Z', '2150-01-01T00:00:00.000Z', '2026-02-30T00:00:00Z'];
  const client = {
    readDay: () => Promise.resolve({ items: [], etags: ['"x"'], skew: 0 }),
    readMonthPage: () =>
      Promise.resolve({
        items: labels.map((submittedOnDailyAt, n) => ({
          paper: { id: `2607.0000${n + 1}`, title: 'A Paper', upvotes: 1, submittedOnDailyAt },
        })),
        more: false,
      }),
  };
  const odd = createBackfill({ db, client, now: () => NOW, random: () => 0.5 });
  await odd.step();
  expect(await db.papers.count()).toBe(0);
  expect((await db.problems.toArray()).map(({ reason }) => reason).sort()).toEqual([
    'trouble.item.day {"field":"submittedOnDailyAt"}',
    'trouble.item.day {"field":"submittedOnDailyAt"}',
    'trouble.item.early',
  ]);
  // Their days are then asked for one by one.
  const [month] = await db.months.toArray();
  expect(month?.days?.length).toBe(14);
  expect((await backfill.step()).kind).toBe('stepped');
});
