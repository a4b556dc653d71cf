import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDb } from '../../../utils/open-db/open-db.ts';
import type { TidemarkDb } from '../../../utils/db/tidemark-db.ts';
import { loadState } from '../../../utils/db/state.ts';
import { clockWasSet, isAhead, saneWait, skewOf, soundSkew } from '../../../utils/time/skew.ts';
import { createSync } from '../../../utils/feed/sync.ts';
import { todayOf } from '../../../utils/feed/sync-state.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const NOW = new Date('2026-08-21T15:00:00Z');
const after = (ms: number): Date => new Date(NOW.getTime() + ms);
const dated = (date: string): Headers => new Headers({ date });

describe('the skew of an answer', () => {
  it.each([
    [0, 0],
    [10 * MINUTE, 0],
    [-10 * MINUTE, 0],
    [11 * MINUTE, 11 * MINUTE],
    [-11 * MINUTE, -11 * MINUTE],
    [400 * DAY, 400 * DAY],
  ])('a feed that is %d ms ahead of us: %d', (by, skew) => {
    expect(skewOf(dated(after(by).toUTCString()), NOW)).toBe(skew);
  });

  it.each(['', 'soon', 'Wed, 03 May 2023 23:59:59 GMT', 'Wed, 01 Jan 2200 00:00:00 GMT'])(
    'none from the date %j',
    (date) => {
      expect(skewOf(dated(date), NOW)).toBeUndefined();
      expect(skewOf(new Headers(), NOW)).toBeUndefined();
    },
  );

  it('also from the feed’s very first moment', () => {
    const began = '2023-05-04T00:00:00Z';
    expect(skewOf(dated(new Date(began).toUTCString()), NOW)).toBe(Date.parse(began) - +NOW);
  });

  it.each([
    ['an hour'],
    [Number.NaN],
    [Infinity],
    [undefined],
    [10 * MINUTE],
    [Date.UTC(2200, 0, 1)],
  ])('a stored one that is %j counts as none', (skew) => {
    expect(soundSkew(skew)).toBe(0);
  });
});

it('a clock was set when two readings differ by more than ten minutes', () => {
  expect(clockWasSet(0, 10 * MINUTE)).toBe(false);
  expect(clockWasSet(0, 10 * MINUTE + 1)).toBe(true);
  expect(clockWasSet(5, -10 * MINUTE)).toBe(true);
});

it('what is more than ten minutes ahead was written by a wrong clock; nothing is waited for longer than a day', () => {
  expect(isAhead(after(10 * MINUTE).getTime(), NOW)).toBe(false);
  expect(isAhead(after(10 * MINUTE + 1).getTime(), NOW)).toBe(true);
  expect(saneWait(after(DAY).getTime(), NOW)).toBe(after(DAY).getTime());
  expect(saneWait(after(DAY + 1).getTime(), NOW)).toBe(0);
});

describe('a sync', () => {
  let db: TidemarkDb;
  beforeEach(() => {
    db = openDb('skew');
  });
  afterEach(() => db.delete());

  /** Reads what is due of a feed whose clock is so far ahead; gives what it asked for. */
  async function read(by: number): Promise<string[]> {
    const asked: string[] = [];
    const sync = createSync({
      db,
      now: () => NOW,
      random: () => 0.5,
      sleep: () => Promise.resolve(),
      ask: (input) => {
        asked.push(new URL(input).searchParams.get('date') ?? '');
        return Promise.resolve(new Response('[]', { headers: { date: after(by).toUTCString() } }));
      },
    });
    await sync.runDue();
    return asked;
  }

  it('whose clock is right remembers when the feed said so', async () => {
    await read(MINUTE);
    expect(await loadState(db, 'sync')).toMatchObject({ skew: 0, agreedAt: NOW.toISOString() });
  });

  it('whose clock is a day slow takes the feed’s from the first answer, and its day for today', async () => {
    const asked = await read(DAY);
    const state = await loadState(db, 'sync');
    expect([state.skew, state.agreedAt]).toEqual([DAY, undefined]);
    expect(todayOf(state, NOW)).toBe('2026-08-22');
    expect(asked.slice(0, 2)).toEqual(['2026-08-21', '2026-08-22']);
  });
});
