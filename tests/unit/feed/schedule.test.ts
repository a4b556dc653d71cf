import { describe, expect, it } from 'vitest';
import { NONE_ASKED, recent, withOne } from '../../../utils/feed/allowance.ts';
import type { Asked } from '../../../utils/db/state-values.ts';
import type { Scene } from '../../../utils/feed/scene.ts';
import { missingDays, nextReading, type Choice } from '../../../utils/feed/schedule.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A Wednesday’s list has been open for three hours. */
const NOW = Date.parse('2026-08-19T04:30:00Z');
const PHASES = Array.from({ length: 40 }, (_, n) => (n + 0.5) / 40);
const all = (value: number): number[] => Array.from({ length: 61 }, () => value);

const scene = (more: Partial<Scene> = {}): Scene => ({
  now: NOW,
  today: 1203,
  weekend: false,
  openedAt: NOW - 3 * HOUR,
  nextOpensAt: NOW + 21 * HOUR,
  lookedAt: -Infinity,
  readAt: all(NOW),
  size: all(30),
  asked: NONE_ASKED,
  phase: 0.3,
  ...more,
});
/** Days as they are, but for some, by how many days they are back. */
const but = (value: number, days: Record<number, number>): number[] =>
  Object.assign(all(value), days) as number[];
/** In minutes from now on, for many installs. */
const inMinutes = (more: Partial<Scene>): number[] =>
  PHASES.map((phase) => (nextReading(scene({ ...more, phase })).at - NOW) / MINUTE);

describe('what is read first', () => {
  it.each<[string, Record<number, number>, Partial<Choice>]>([
    ['nothing was ever read: today', all(0), { back: 0, at: 0, purpose: 'look' }],
    ['the day before was not', { 1: 0, 2: 0, 9: 0 }, { back: 1, at: 0, purpose: 'look' }],
    [
      'of the days before, the newest that was not',
      { 2: 0, 9: 0 },
      { back: 2, purpose: 'missing' },
    ],
    ['the oldest of the last 14', { 14: 0 }, { back: 14, at: 0, purpose: 'missing' }],
    [
      'a time that has not come yet is none',
      { 0: NOW + 11 * MINUTE },
      { back: 0, purpose: 'look' },
    ],
  ])('%s', (_, read, choice) => {
    expect(nextReading(scene({ readAt: but(NOW, read) }))).toMatchObject(choice);
  });

  it('a day older than 14 that was never read, or was empty, is left alone', () => {
    const usual = nextReading(scene());
    expect(nextReading(scene({ readAt: but(NOW, { 15: 0, 60: 0 }) }))).toEqual(usual);
    const old = but(NOW, { 15: NOW - 30 * DAY });
    expect(nextReading(scene({ readAt: old })).back).toBe(15);
    expect(nextReading(scene({ readAt: old, size: but(30, { 15: 0 }) }))).toEqual(usual);
    const recentOne = but(NOW, { 14: NOW - 30 * DAY });
    expect(nextReading(scene({ readAt: recentOne, size: but(30, { 14: 0 }) })).back).toBe(14);
  });

  it('today before an older day, where both are due', () => {
    const readAt = but(NOW, { 0: NOW - 5 * HOUR, 3: NOW - 3 * DAY, 20: NOW - 30 * DAY });
    expect(nextReading(scene({ readAt }))).toMatchObject({ back: 0, purpose: 'news' });
    expect(nextReading(scene({ readAt: but(NOW, { 3: NOW - 3 * DAY }) }))).toMatchObject({
      back: 3,
      purpose: 'older',
    });
  });

  it('a day that is ten minutes ahead at most was read just now', () => {
    const { purpose } = nextReading(scene({ readAt: but(NOW, { 0: NOW + 9 * MINUTE }) }));
    expect(purpose).toBe('news');
  });
});

describe('a new day', () => {
  it('is read for the first time in the hour and a half after it opened, by each install at its own moment', () => {
    const readAt = but(NOW, { 0: 0 });
    const openedAt = NOW - MINUTE;
    const at = inMinutes({ readAt, openedAt });
    expect(Math.min(...at)).toBeGreaterThanOrEqual(-1);
    expect(Math.max(...at)).toBeLessThan(84);
    expect(Math.max(...at) - Math.min(...at)).toBeGreaterThan(40);
    expect(new Set(at).size).toBe(PHASES.length);
  });

  it('that opens next is waited for, where nothing else comes before', () => {
    const next = nextReading(scene({ nextOpensAt: NOW + MINUTE, phase: 0.7 }));
    expect(next).toMatchObject({ back: -1, purpose: 'look' });
    const at = inMinutes({ nextOpensAt: NOW + MINUTE, asked: { news: [NOW], older: [NOW] } });
    expect(Math.min(...at)).toBeGreaterThanOrEqual(1);
    expect(Math.max(...at)).toBeLessThan(90);
  });
});

describe('what is overdue after a sleep comes at a pace', () => {
  const asked: Asked = { news: [NOW - 2 * MINUTE], older: [NOW - 90 * MINUTE] };

  it('news six to twelve minutes after the last request', () => {
    const at = inMinutes({ readAt: but(NOW, { 0: NOW - 9 * HOUR }), asked });
    expect(Math.min(...at)).toBeGreaterThanOrEqual(4);
    expect(Math.max(...at)).toBeLessThanOrEqual(10);
    expect(Math.max(...at) - Math.min(...at)).toBeGreaterThan(3);
  });

  it('older days a quarter of an hour to fifty minutes', () => {
    const at = inMinutes({
      readAt: but(NOW, { 2: NOW - 9 * DAY }),
      asked,
      openedAt: NOW - 20 * HOUR,
    });
    expect(Math.min(...at)).toBeGreaterThanOrEqual(13);
    expect(Math.max(...at)).toBeLessThanOrEqual(48);
  });

  it('the last request may have been for an older day; one from a wrong clock does not count', () => {
    const readAt = but(NOW, { 0: NOW - 9 * HOUR });
    const late = inMinutes({ readAt, asked: { news: [], older: [NOW - MINUTE] } });
    expect(Math.min(...late)).toBeGreaterThanOrEqual(5);
    const wrong = inMinutes({ readAt, asked: { news: [NOW + DAY / 2], older: [] } });
    expect(Math.max(...wrong)).toBeLessThanOrEqual(0);
  });

  it('a day that was never read does not wait for it', () => {
    expect(nextReading(scene({ readAt: but(NOW, { 5: 0 }), asked })).at).toBe(0);
  });
});

describe('where the day’s requests are spent', () => {
  const times = (n: number, every: number): number[] =>
    Array.from({ length: n }, (_, i) => NOW - (n - i) * every);

  it('news wait until the first of forty is a day old', () => {
    const news = times(40, 20 * MINUTE);
    const readAt = but(NOW, { 0: NOW - 9 * HOUR });
    const older = times(20, 12 * MINUTE);
    const { back, at } = nextReading(scene({ readAt, asked: { news, older } }));
    expect({ back, at }).toEqual({ back: 0, at: (news[0] ?? 0) + DAY });
  });

  it('when half are spent, the rest is spread over the time until places are free', () => {
    const news = times(30, 10 * MINUTE);
    const at = inMinutes({ readAt: but(NOW, { 0: NOW - 9 * HOUR }), asked: { news, older: [] } });
    // Ten are left for nineteen hours.
    const spare = (19 * 60) / 11;
    expect(Math.min(...at)).toBeCloseTo(spare - 10, 3);
    expect(Math.max(...at)).toBeCloseTo(spare - 10, 3);
  });

  it('older days wait for their own room, those that were never read for that of all', () => {
    const older = times(20, HOUR);
    const full = { news: times(40, 20 * MINUTE), older };
    const free = NOW + 4 * HOUR;
    const again = but(NOW, { 3: NOW - 9 * DAY });
    const missing = but(NOW, { 3: 0 });
    const next = (readAt: number[], asked: Asked): Choice => nextReading(scene({ readAt, asked }));
    expect(next(again, full)).toEqual({ back: 3, at: free, purpose: 'older' });
    expect(next(missing, full)).toEqual({ back: 3, at: free, purpose: 'missing' });
    expect(next(missing, { news: [], older })).toEqual({ back: 3, at: 0, purpose: 'missing' });
    expect(next(again, { news: [], older }).back).toBe(0);
  });
});

/** How often each day is read within a day, by how many days it is back, when each reading is made at its time. */
function readings(more: Partial<Scene>): number[] {
  const counts = all(0);
  for (const phase of PHASES.slice(0, 10)) {
    const readAt = all(NOW).map((at, back) => at - (back > 1 ? back * 97 * MINUTE : 0));
    let asked = NONE_ASKED;
    let now = NOW;
    for (;;) {
      const next = nextReading(scene({ ...more, now, readAt, asked: recent(asked, now), phase }));
      now = Math.max(next.at, now + 1000);
      if (now > NOW + DAY || next.back < 0) break;
      readAt[next.back] = now;
      counts[next.back] = (counts[next.back] ?? 0) + 0.1;
      asked = withOne(asked, next.purpose, now);
    }
  }
  return counts;
}

describe('how often a day is read again', () => {
  const sum = (counts: readonly number[], from: number, to: number): number =>
    counts.slice(from, to + 1).reduce((total, n) => total + n, 0);
  const never = { nextOpensAt: NOW + 9 * DAY };

  it('nobody looks: today each hour, the day before each three hours, the last two weeks each day', () => {
    const counts = readings(never);
    expect(counts[0]).toBeGreaterThan(18);
    expect(counts[0]).toBeLessThan(27);
    expect(counts[1]).toBeGreaterThan(5.5);
    expect(counts[1]).toBeLessThan(9.5);
    expect(sum(counts, 2, 14) / 13).toBeGreaterThan(0.6);
    expect(sum(counts, 2, 14) / 13).toBeLessThan(1.3);
    expect(sum(counts, 15, 60) / 46).toBeLessThan(0.25);
    expect(sum(counts, 15, 60)).toBeGreaterThan(0);
  });

  it.each<[string, 'more' | 'as usual', Partial<Scene>]>([
    ['the reader looked today', 'more', { lookedAt: NOW - HOUR }],
    ['the reader looked two days ago', 'as usual', { lookedAt: NOW - 2 * DAY }],
    ['at a weekend', 'as usual', { lookedAt: NOW, weekend: true }],
    ['a list that is empty', 'as usual', { lookedAt: NOW, size: but(30, { 0: 0 }) }],
    ['a list that is full', 'as usual', { lookedAt: NOW, openedAt: NOW - 16 * HOUR }],
  ])('%s: %s', (_, much, more) => {
    const usual = readings(never)[0] ?? 0;
    const now = readings({ ...never, ...more })[0] ?? 0;
    if (much === 'more') expect(now / usual).toBeGreaterThan(1.3);
    else expect(now / usual).toBeCloseTo(1, 0.5);
  });
});

it('of today and the last 14 days, those that were never read', () => {
  expect(missingDays('2026-08-21', new Map())).toHaveLength(15);
  const read = new Map(['2026-08-20', '2026-08-08', '2026-08-06'].map((day) => [day, true]));
  const missing = missingDays('2026-08-21', read);
  expect(missing).toHaveLength(13);
  expect([missing[0], missing.at(-1)]).toEqual(['2026-08-21', '2026-08-07']);
});
