import { afterEach, describe, expect, it } from 'vitest';
import { openDb } from '../../../utils/open-db/open-db.ts';
import type { TidemarkDb } from '../../../utils/db/tidemark-db.ts';
import { loadState } from '../../../utils/db/state.ts';
import { addDays } from '../../../utils/time/feed-day.ts';
import { createSync } from '../../../utils/feed/sync.ts';
import { isLong } from '../../support/is-long.ts';
import { answerFeed, type FeedMode } from '../../support/world/feed.ts';

const HOUR = 3_600_000;
const TRUE_NOW = Date.parse('2026-08-21T15:00:00Z');
const TODAY = '2026-08-21';
const dbs: TidemarkDb[] = [];

afterEach(async () => {
  for (const db of dbs.splice(0)) await db.delete();
});

/** A machine whose clock is wrong by `wrong.by`, in a world that knows better. */
function machine(by: number) {
  const db = openDb(`clock-${dbs.length}-${by}`);
  dbs.push(db);
  const wrong = { by };
  const world = { now: new Date(TRUE_NOW), mode: 'ok' as FeedMode, votes: 0 };
  const asked: string[] = [];
  const sync = createSync({
    db,
    now: () => new Date(world.now.getTime() + wrong.by),
    random: () => 0.5,
    sleep: () => Promise.resolve(),
    online: () => true,
    ask: (input) => {
      asked.push(input);
      const { status, headers, body } = answerFeed(new URL(input), undefined, world);
      const date = world.now.toUTCString();
      return Promise.resolve(new Response(body, { status, headers: { ...headers, date } }));
    },
  });
  return { db, wrong, world, asked, sync };
}

const WRONG: [string, number][] = [
  ['an hour', HOUR],
  ['a day', 24 * HOUR],
  ['a year', 365 * 24 * HOUR],
].flatMap(([name, by]) => [
  [`${name} ahead`, by as number],
  [`${name} behind`, -(by as number)],
]);

/** `npm test` takes a day, both ways, and a year; `npm run test:long` all. */
const TRIED = isLong ? WRONG : WRONG.slice(2, 5);

describe.each(TRIED)('a clock %s', (_, by) => {
  it('a new install reads the feed’s days all the same, and invents none', async () => {
    const { db, sync, asked } = machine(by);
    await sync.runDue();
    const days = await db.days.toCollection().primaryKeys();
    for (let back = 0; back <= 14; back += 1) expect(days).toContain(addDays(TODAY, -back));
    expect(days.filter((day) => day > TODAY)).toEqual([]);
    expect((await db.days.get(TODAY))?.ids.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThan(25);
  });

  it('set wrong and right again: what is due is read within the hour, without a loop', async () => {
    const { db, wrong, world, sync, asked } = machine(0);
    await sync.runDue();
    for (const set of [by, 0]) {
      wrong.by = set;
      const from = asked.length;
      for (let n = 0; n < 12; n += 1) {
        world.now = new Date(world.now.getTime() + 10 * 60_000);
        await sync.runDue();
      }
      const { nextAt } = await sync.plan();
      const here = world.now.getTime() + wrong.by;
      expect(nextAt.getTime() - here).toBeLessThan(90 * 60_000);
      expect(nextAt.getTime()).toBeGreaterThan(here);
      expect(asked.slice(from).some((url) => url.includes(`date=${TODAY}`))).toBe(true);
      expect(asked.length - from).toBeLessThan(61);
    }
    expect((await loadState(db, 'sync')).skew).toBe(0);
  });

  it('a hold of the feed ends within a day, whatever the clock does', async () => {
    const { db, wrong, world, sync } = machine(0);
    await sync.runDue();
    world.mode = '503';
    await sync.refresh({ why: 'press' });
    world.mode = 'ok';
    wrong.by = by;
    for (let hours = 0; hours < 26; hours += 1) {
      world.now = new Date(world.now.getTime() + HOUR);
      await sync.runDue();
    }
    expect((await loadState(db, 'sync')).trouble).toBeUndefined();
  });
});

it('the list that is open in the popup is read anew when the clock was set back a year', async () => {
  const { wrong, sync, asked } = machine(0);
  await sync.runDue();
  wrong.by = -365 * 24 * HOUR;
  await sync.runDue();
  const from = asked.length;
  wrong.by = -2 * 365 * 24 * HOUR;
  await sync.refresh({ why: 'look' });
  expect(asked.length).toBeGreaterThan(from);
});
