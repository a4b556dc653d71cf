import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDb } from '../../../utils/open-db/open-db.ts';
import type { TidemarkDb } from '../../../utils/db/tidemark-db.ts';
import { loadState, updateState } from '../../../utils/db/state.ts';
import { createSync, type Sync } from '../../../utils/feed/sync.ts';
import { answerFeed, type FeedMode } from '../../support/world/feed.ts';

const MINUTE = 60_000;
const DAY_MS = 1440 * MINUTE;
const START = Date.parse('2026-08-17T15:00:00Z');
let made = 0;
let db: TidemarkDb;
let clock: number;
let mode: FeedMode;
let offset: number;
/** What was asked without a press: the moment by the true clock, and the day. */
let asked: { at: number; day: string }[];
let pauses: (string | number)[];
let online: boolean;

beforeEach(() => {
  db = openDb(`allowance-${(made += 1)}`);
  clock = START;
  mode = 'ok';
  offset = 0;
  asked = [];
  pauses = [];
  online = true;
});
afterEach(() => db.delete());

/** A worker, as after each of its starts: nothing but the database outlives it. */
const worker = (): Sync =>
  createSync({
    db,
    now: () => new Date(clock + offset),
    random: () => (clock % 997) / 997,
    online: () => online,
    sleep: (ms) => Promise.resolve(void pauses.push(ms)),
    ask: (input, _, reason) => {
      const url = new URL(input);
      const day = url.searchParams.get('date') ?? '';
      pauses.push(day);
      if (reason !== 'press') asked.push({ at: clock, day });
      const now = new Date(clock);
      const { status, headers, body } = answerFeed(url, undefined, { now, mode, votes: clock % 7 });
      return Promise.resolve(
        new Response(body, { status, headers: { ...headers, date: now.toUTCString() } }),
      );
    },
  });

/** The most requests of any 24 hours. */
const most = (): number =>
  Math.max(
    ...asked.map(({ at }) => asked.filter((one) => one.at > at - DAY_MS && one.at <= at).length),
  );

interface Life {
  days: number;
  /** Minutes between two looks, if there are any. */
  looks?: number;
  opens?: (minute: number) => string | undefined;
  restarts?: number;
}

/** Lives so long, a minute a step, as the alarms would have it. */
async function live({ days, looks, opens, restarts = Infinity }: Life): Promise<void> {
  let sync = worker();
  let nextAt = clock;
  for (let minute = 0; minute < days * 1440; minute += 1) {
    clock += MINUTE;
    if (minute % restarts === 0) sync = worker();
    const isLook = looks !== undefined && minute % looks === 0;
    const day = opens?.(minute);
    if (isLook) {
      await updateState(db, 'sync', (old) => ({
        ...old,
        lastLookAt: new Date(clock + offset).toISOString(),
      }));
      await sync.refresh({ why: 'look' });
    }
    if (day !== undefined) await sync.refresh({ day, why: 'day' });
    if (isLook || day !== undefined || clock + offset >= nextAt)
      nextAt = (await sync.runDue()).nextAt.getTime();
  }
}

const old = (minute: number): string =>
  new Date(Date.UTC(2024, 0, 1) + minute * DAY_MS).toISOString().slice(0, 10);

describe('sixty requests in any 24 hours, but for a press', () => {
  it.each<[string, Life]>([
    ['nobody looks', { days: 1.5 }],
    ['a popup every ten minutes', { days: 1.4, looks: 10 }],
    [
      'a popup every eleven minutes, and a worker that dies as often',
      { days: 1.4, looks: 11, restarts: 11 },
    ],
    [
      'a library that opens a new old day every quarter of an hour',
      { days: 1.4, opens: (m) => (m % 15 === 0 ? old(m / 15) : undefined) },
    ],
    [
      'both',
      {
        days: 1.4,
        looks: 10,
        opens: (m) => (m % 15 === 0 ? old(m / 15) : undefined),
        restarts: 60,
      },
    ],
  ])(
    '%s',
    async (_, life) => {
      await live(life);
      expect(most()).toBeLessThanOrEqual(60);
      // The reader's list stays new all the same, from the opening of its day on.
      const opened = Date.parse('2026-08-18T01:30:00Z');
      const times = asked.filter(({ day }) => day === '2026-08-18').map(({ at }) => at);
      const gaps = times.map((at, n) => at - (times[n - 1] ?? opened));
      expect(times.length).toBeGreaterThan(3);
      expect(Math.max(...gaps) / MINUTE).toBeLessThan(life.opens ? 720 : 330);
    },
    30_000,
  );

  it.each(['503', 'drop', 'html'] as const)('a feed that is %s', async (how) => {
    await live({ days: 0.2 });
    mode = how;
    await live({ days: 1.1, looks: 10 });
    expect(most()).toBeLessThanOrEqual(60);
  });

  it('a clock that is set by hours, as in an aeroplane or at the end of summer time', async () => {
    for (const hours of [0, 9, -3, 1]) {
      offset = hours * 60 * MINUTE;
      await live({ days: 0.3, looks: 10 });
    }
    // What the time is an answer of the feed says: each setting may cost one request.
    expect(most()).toBeLessThanOrEqual(63);
  });

  it('an opened page is told that the ceiling is reached; a press passes, and costs nothing', async () => {
    await live({ days: 0.6, opens: (minute) => old(minute) });
    expect(await worker().refresh({ day: '2024-12-02', why: 'day' })).toEqual({
      changed: false,
      full: true,
    });
    const before = await loadState(db, 'sync');
    expect(await worker().refresh({ day: '2024-12-02', why: 'press' })).toEqual({ changed: true });
    expect((await loadState(db, 'sync')).asked).toEqual(before.asked);
    expect(await db.days.get('2024-12-02')).toBeDefined();
  });

  it('a list whose pages go over the ceiling is not asked for to its end', async () => {
    await worker().refresh({ why: 'press' });
    const now = clock;
    const news = Array.from({ length: 43 }, (_, n) => now - n - 1).sort((a, b) => a - b);
    await updateState(db, 'sync', (sync) => ({ ...sync, asked: { news, older: [] } }));
    asked = [];
    // Its list has two pages.
    const { changed } = await worker().refresh({ day: '2026-08-10', why: 'day' });
    expect({ changed, n: asked.length }).toEqual({ changed: false, n: 1 });
  });

  it('without a network nothing is counted, and afterwards the day is as it was', async () => {
    await live({ days: 0.1 });
    const before = (await loadState(db, 'sync')).asked?.news.length;
    online = false;
    mode = 'drop';
    clock += 10 * MINUTE;
    await worker().refresh({ why: 'look' });
    expect((await loadState(db, 'sync')).asked?.news.length).toBe(before);
  });
});

it('between two requests there is a second, also between the pages of one day', async () => {
  await worker().runDue();
  expect(asked.length).toBeGreaterThan(14);
  for (const [n, one] of pauses.entries()) {
    if (n > 0 && typeof one === 'string') expect(pauses[n - 1], `before ${one}`).toBe(1000);
  }
});
