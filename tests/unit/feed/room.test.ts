import { describe, expect, it } from 'vitest';
import {
  byOwnClock,
  countAsked,
  lastOf,
  recent,
  roomAt,
  spareMs,
  withOne,
  type Purpose,
} from '../../../utils/feed/allowance.ts';
import type { Asked } from '../../../utils/db/state-values.ts';

const DAY_MS = 86_400_000;
const START = Date.parse('2026-08-17T15:00:00Z');

describe('who has room', () => {
  const times = (n: number): number[] => Array.from({ length: n }, (_, i) => START + i);
  it.each<[Purpose, number, number, boolean]>([
    ['news', 39, 0, true],
    ['news', 40, 0, false],
    ['look', 43, 16, true],
    ['look', 44, 0, false],
    ['older', 0, 19, true],
    ['older', 0, 20, false],
    ['missing', 20, 39, true],
    ['missing', 20, 40, false],
    ['news', 20, 40, false],
    ['day', 20, 23, true],
    ['day', 20, 24, false],
  ])('%s after %d for the news and %d for older days: %s', (purpose, news, older, has) => {
    const free = roomAt({ news: times(news), older: times(older) }, purpose);
    expect(free === 0).toBe(has);
    if (!has) expect(free).toBeGreaterThan(START);
  });

  it('a place is free 24 hours after it was taken', () => {
    let taken: Asked = { news: [], older: [] };
    for (let n = 0; n < 40; n += 1) taken = withOne(taken, 'news', START + n);
    expect(roomAt(taken, 'news')).toBe(START + DAY_MS);
  });
});

describe('what was asked', () => {
  const HOUR = 3_600_000;

  it.each<[Purpose, 'news' | 'older']>([
    ['news', 'news'],
    ['look', 'news'],
    ['older', 'older'],
    ['missing', 'older'],
    ['day', 'older'],
  ])('%s counts among %s, in order, for two days', (purpose, whose) => {
    const times = [START - 2 * DAY_MS, START - 2 * DAY_MS + 1, START + 5];
    const both: Asked = { news: times, older: times };
    const kept = times.slice(1);
    const other = whose === 'news' ? 'older' : 'news';
    expect(withOne(both, purpose, START)).toEqual({
      [whose]: [kept[0], START, kept[1]],
      [other]: kept,
    });
  });

  it('counts for a day, and what a wrong clock wrote ahead too', () => {
    const news = [START - DAY_MS, START - DAY_MS + 1, START + DAY_MS - 1, START + DAY_MS];
    const asked = { news, older: [START - DAY_MS, START] };
    expect(recent(asked, START)).toEqual({ news: news.slice(1, 3), older: [START] });
    expect(countAsked(asked, START)).toBe(3);
    expect(countAsked(undefined, START)).toBe(0);
  });

  it('the last of it until now', () => {
    expect(lastOf([START - 9, START, START + 1], START)).toBe(START);
    expect(lastOf([START + 1], START)).toBe(0);
  });

  it('by our own clock, which the feed’s is ahead of', () => {
    const asked = { news: [START], older: [START + 1] };
    expect(byOwnClock(asked, HOUR)).toEqual({ news: [START - HOUR], older: [START + 1 - HOUR] });
    expect(byOwnClock(asked, 0)).toEqual(asked);
  });

  it('all sixty of it: the next place is free when the first of all is a day old', () => {
    const asked = {
      news: Array.from({ length: 30 }, (_, n) => START + 2 * n),
      older: Array.from({ length: 30 }, (_, n) => START + 2 * n + 1),
    };
    expect(roomAt(asked, 'missing')).toBe(START + DAY_MS);
    expect(roomAt(asked, 'day')).toBe(START + 16 + DAY_MS);
  });

  it('when half for the news is spent, the rest is shared out over the time until places are free', () => {
    const spent = (n: number) => ({
      news: Array.from({ length: n }, (_, i) => START - HOUR + i),
      older: [],
    });
    expect(spareMs(spent(19), 'news', START)).toBe(0);
    expect(spareMs(spent(20), 'news', START)).toBe((23 * HOUR) / 21);
    expect(spareMs(spent(39), 'news', START)).toBe((23 * HOUR) / 2);
    expect(spareMs(spent(40), 'news', START)).toBe(0);
    expect(spareMs(spent(21), 'look', START)).toBe(0);
    expect(spareMs(spent(40), 'look', START)).toBe((23 * HOUR) / 5);
  });
});
