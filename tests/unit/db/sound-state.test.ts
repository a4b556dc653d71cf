import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { soundState } from '../../../utils/db/sound-state.ts';
import type { StateValues } from '../../../utils/db/state-values.ts';
import { BAD_DATES } from '../../support/bad-dates.ts';

const AT = '2026-08-21T10:00:00.000Z';

const SOUND: StateValues = {
  sync: {
    lastReadAt: AT,
    trouble: { at: AT, words: 'The feed answered 503.', status: 503, nextTryAt: AT, tries: 2 },
    offline: true,
    accessMissing: true,
    skew: 3_600_000,
    agreedAt: AT,
    firstRun: { read: 3, total: 15 },
    lastLookAt: AT,
    asked: { news: [1_787_000_000_000, 1_787_000_000_001], older: [] },
    phase: 0.25,
    unreached: { until: AT, tries: 2 },
  },
  backfill: {
    paused: true,
    since: '2024-02',
    doneAt: AT,
    hold: { tries: 1, words: 'x', until: AT },
  },
  visits: { seenThrough: '2026-08-20', visited: ['2026-08-21'] },
  mirror: { of: 'abc' },
  copies: { changedAt: AT },
  restoredSettings: { value: { theme: 'dark' }, before: {} },
  settings: { changedAt: { titleLink: AT, watched: AT } },
  digest: { at: '08:30', toldAt: AT, toldDay: '2026-08-20' },
  abbreviations: {
    version: 1,
    at: 1_787_000_000_000,
    papers: 300,
    found: [['RL', 'reinforcement learning']],
  },
  near: { print: '1', profile: { saved: 9, least: 1, terms: [] } },
  snooze: { toldAt: AT },
  dropped: { 'not an arXiv id': 3 },
  account: {
    n: 2,
    heads: ['x'],
    spent: [5],
    prints: { i1: 1 },
    values: { i1: 2 },
    at: AT,
    name: 'Laptop',
    key: '1.2',
    of: 3,
    left: { items: 0, notes: 1, marks: 0 },
    stays: ['one'],
  },
  devices: {
    id: 'aaaaaaaa',
    name: 'Laptop',
    account: {
      state: 'full',
      since: AT,
      joined: AT,
      lastExchange: AT,
      used: { bytes: 5, of: 102_400 },
      left: { items: 1, notes: 2, marks: 3 },
      refused: 4,
      trouble: 'x',
    },
    folder: { state: 'off' },
    others: [
      { id: 'bbbbbbbb', name: 'Phone', lastSeen: AT, places: ['account'] },
      { id: 'cccccccc', name: '', lastSeen: AT, places: [], unread: [{ print: 5, since: AT }] },
    ],
    came: 2,
  },
  duties: { reading: { tries: 2, nextTryAt: AT } },
  terms: { stamp: 5, version: 2 },
  titles: { version: 3 },
  welcome: { owed: true, seenVersion: '0.0.9' },
};

const NAMES = Object.keys(SOUND) as (keyof StateValues)[];

/** The record with every text in it that is a date, at any depth, replaced. */
function spoilt(value: unknown, bad: unknown): unknown {
  if (typeof value === 'string') return /^\d{4}-\d\d(?:-|$)/.test(value) ? bad : value;
  if (Array.isArray(value)) return value.map((one) => spoilt(one, bad));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, spoilt(one, bad)]));
}

describe('the worker’s own records', () => {
  it.each(NAMES)('%s: what is sound is read as it was written', (name) => {
    expect(soundState(name, structuredClone(SOUND[name]))).toEqual(SOUND[name]);
  });

  it.each(BAD_DATES)('no date that is none comes out: %j', (bad) => {
    const { skew, firstRun, asked, phase } = SOUND.sync;
    expect(soundState('sync', spoilt(SOUND.sync, bad))).toEqual({
      offline: true,
      accessMissing: true,
      skew,
      firstRun,
      asked,
      phase,
    });
    expect(soundState('backfill', spoilt(SOUND.backfill, bad))).toEqual({
      paused: true,
      since: '2023-05',
    });
    expect(soundState('visits', spoilt(SOUND.visits, bad))).toEqual({ visited: [] });
    expect(soundState('copies', spoilt(SOUND.copies, bad))).toEqual({});
    expect(soundState('duties', spoilt(SOUND.duties, bad))).toEqual({});
    expect(soundState('snooze', spoilt(SOUND.snooze, bad))).toEqual({});
  });

  it.each([Number.NaN, Infinity, -Infinity, 1e300, '5', null, [7_200_000]])(
    'a skew of %j is none',
    (skew) => expect(soundState('sync', { skew }).skew).toBe(0),
  );

  it.each(NAMES)('%s: its defaults where nothing is stored, or no record', (name) => {
    for (const stored of [undefined, null, 'x', 7, [SOUND[name]]])
      expect(soundState(name, stored)).toEqual(soundState(name, {}));
  });

  it('the defaults: nothing was read, asked or copied yet, back to the feed’s first month', () => {
    expect(soundState('sync', {})).toEqual({ skew: 0 });
    expect(soundState('backfill', {})).toEqual({ paused: false, since: '2023-05' });
    expect(soundState('visits', {})).toEqual({ visited: [] });
    expect(soundState('terms', {})).toEqual({ stamp: 0, version: 0 });
    expect(soundState('titles', {})).toEqual({ version: 0 });
    for (const name of ['mirror', 'copies', 'restoredSettings', 'snooze'] as const)
      expect(soundState(name, {})).toEqual({});
    for (const name of ['duties', 'dropped'] as const) expect(soundState(name, {})).toEqual({});
  });

  it.each([-1, 1.5, Number.NaN, 2 ** 53, '3', null])('a count of %j is none', (bad) => {
    const { sync } = SOUND;
    expect(soundState('sync', { trouble: { ...sync.trouble, status: bad, tries: bad } })).toEqual({
      skew: 0,
      trouble: { at: AT, words: 'The feed answered 503.', nextTryAt: AT, tries: 0 },
    });
    const one = { ...sync.firstRun, read: bad };
    const other = { ...sync.firstRun, total: bad };
    expect(soundState('sync', { firstRun: one })).toEqual({ skew: 0 });
    expect(soundState('sync', { firstRun: other })).toEqual({ skew: 0 });
    expect(soundState('sync', { asked: { news: [5, bad, 4], older: bad } }).asked).toEqual({
      news: [4, 5],
      older: [],
    });
    expect(soundState('sync', { asked: { news: [bad], older: [bad] } })).toEqual({ skew: 0 });
    expect(soundState('dropped', { a: bad, b: 0 })).toEqual({ b: 0 });
    expect(soundState('titles', { version: bad })).toEqual({ version: 0 });
  });

  it('zero is a count: of days read, and of tries', () => {
    expect(soundState('sync', { firstRun: { read: 0, total: 0 } }).firstRun).toEqual({
      read: 0,
      total: 0,
    });
  });

  it('of the times at which the feed was asked, the latest 120 of each kind', () => {
    const times = Array.from({ length: 130 }, (_, n) => 1000 + ((n * 7) % 130));
    const asked = soundState('sync', { asked: { news: times, older: [] } }).asked;
    expect(asked?.news).toEqual(Array.from({ length: 120 }, (_, n) => 1010 + n));
    expect(soundState('sync', { asked: { older: [9, 10, 8] } }).asked).toEqual({
      news: [],
      older: [8, 9, 10],
    });
  });

  it.each([
    [0, 0],
    [0.999, 0.999],
    [1, undefined],
    [-0.001, undefined],
    ['0.5', undefined],
    [[0.5], undefined],
  ])('an install’s place in the hour of %j: %j', (phase, wanted) =>
    expect(soundState('sync', { phase }).phase).toBe(wanted),
  );

  it.each(['yes', 1, {}, 'true'])('what is not true is not said: %j', (value) => {
    expect(soundState('sync', { offline: value, accessMissing: value })).toEqual({ skew: 0 });
    expect(soundState('backfill', { paused: value }).paused).toBe(false);
  });

  it('words and names that are no texts are empty, or none', () => {
    expect(soundState('sync', { trouble: { nextTryAt: AT, words: 7 } }).trouble).toEqual({
      at: AT,
      words: '',
      tries: 0,
      nextTryAt: AT,
    });
    expect(soundState('mirror', { of: 7 })).toEqual({});
    expect(soundState('mirror', { of: '' })).toEqual({ of: '' });
  });

  it('what to wait for without an end holds nothing up', () => {
    expect(
      soundState('sync', { trouble: { at: AT, words: 'x' }, unreached: { tries: 3 } }),
    ).toEqual({ skew: 0 });
    expect(soundState('backfill', { hold: { tries: 3, words: 'x' } }).hold).toBeUndefined();
    expect(soundState('duties', { reading: { tries: 2 }, terms: { nextTryAt: AT } })).toEqual({
      terms: { tries: 0, nextTryAt: AT },
    });
  });

  it('of a list of days, those that are some', () => {
    const visited = ['2026-08-20', '2026-02-30', 7, null, '2026-08-21'];
    expect(soundState('visits', { visited }).visited).toEqual(['2026-08-20', '2026-08-21']);
    expect(soundState('visits', { visited: '2026-08-20' }).visited).toEqual([]);
  });

  it('whatever is stored, its defaults or something like them come out', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), fc.anything(), (name, stored) => {
        const value = soundState(name, stored);
        expect(soundState(name, value)).toEqual(value);
      }),
    );
  });
});
