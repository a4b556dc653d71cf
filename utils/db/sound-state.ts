import { isDailyTime } from '../time/daily-time.ts';
import { isFeedDay } from '../time/feed-day.ts';
import { FIRST_MONTH, isFeedMonth } from '../time/feed-month.ts';
import { SHARED_SETTINGS, type SettingsTimes } from './shared-settings.ts';
import { soundSkew } from '../time/skew.ts';
import { soundMoment } from '../time/moment.ts';
import { soundAccount, soundDevices } from './sound-devices.ts';
import type { BackfillState, StateValues, SyncState, Visits } from './state-values.ts';

/**
 * Reads the worker's own records as they are stored, whatever is in them: a field that means nothing is left
 * out or takes its default, so that no record of an older build, a restored one or a damaged one can stop
 * the worker or a page. By hand, not by zod: popup and library read these before their first picture.
 */
type Raw = Readonly<Record<string, unknown>>;

const record = (value: unknown): Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Raw) : {};

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

const count = (value: unknown): number => (isCount(value) ? value : 0);

const words = (value: unknown): string => (typeof value === 'string' ? value : '');

function trouble(value: unknown): SyncState['trouble'] {
  const { at, words: said, status, nextTryAt, tries } = record(value);
  const next = soundMoment(nextTryAt);
  if (next === undefined) return undefined;
  return {
    at: soundMoment(at) ?? next,
    words: words(said),
    status: isCount(status) ? status : undefined,
    nextTryAt: next,
    tries: count(tries),
  };
}

function firstRun(value: unknown): SyncState['firstRun'] {
  const { read, total } = record(value);
  return isCount(read) && isCount(total) ? { read, total } : undefined;
}

/** Two days' requests; more were written by nobody of ours. */
const MOST_TIMES = 120;

function asked(value: unknown): SyncState['asked'] {
  const { news, older } = record(value);
  const times = (all: unknown): number[] =>
    list(all)
      .filter(isCount)
      .sort((a, b) => a - b)
      .slice(-MOST_TIMES);
  const both = { news: times(news), older: times(older) };
  return both.news.length + both.older.length === 0 ? undefined : both;
}

const isPhase = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value < 1;

function unreached(value: unknown): SyncState['unreached'] {
  const { until, tries } = record(value);
  const end = soundMoment(until);
  return end === undefined ? undefined : { until: end, tries: count(tries) };
}

function sync(raw: Raw): SyncState {
  return {
    lastReadAt: soundMoment(raw['lastReadAt']),
    trouble: trouble(raw['trouble']),
    offline: raw['offline'] === true ? true : undefined,
    accessMissing: raw['accessMissing'] === true ? true : undefined,
    skew: soundSkew(raw['skew']),
    agreedAt: soundMoment(raw['agreedAt']),
    firstRun: firstRun(raw['firstRun']),
    lastLookAt: soundMoment(raw['lastLookAt']),
    asked: asked(raw['asked']),
    phase: isPhase(raw['phase']) ? raw['phase'] : undefined,
    unreached: unreached(raw['unreached']),
  };
}

function hold(value: unknown): BackfillState['hold'] {
  const { tries, words: said, until } = record(value);
  const end = soundMoment(until);
  return end === undefined ? undefined : { tries: count(tries), words: words(said), until: end };
}

function backfill({ paused, since, doneAt, hold: held }: Raw): BackfillState {
  return {
    paused: paused === true,
    since: isFeedMonth(since) ? since : FIRST_MONTH,
    doneAt: soundMoment(doneAt),
    hold: hold(held),
  };
}

function visits({ seenThrough, visited }: Raw): Visits {
  return {
    seenThrough: isFeedDay(seenThrough) ? seenThrough : undefined,
    visited: list(visited).filter(isFeedDay),
  };
}

function dropped(raw: Raw): Record<string, number> {
  return Object.fromEntries(
    Object.entries(raw).filter((entry): entry is [string, number] => isCount(entry[1])),
  );
}

function duties(raw: Raw): StateValues['duties'] {
  const entries = Object.entries(raw).flatMap(([name, value]) => {
    const { tries, nextTryAt } = record(value);
    const next = soundMoment(nextTryAt);
    return next === undefined ? [] : [[name, { tries: count(tries), nextTryAt: next }] as const];
  });
  return Object.fromEntries(entries);
}

function settingsTimes(value: unknown): SettingsTimes {
  const raw = record(value);
  const times = SHARED_SETTINGS.flatMap((name) => {
    const at = soundMoment(raw[name]);
    return at === undefined ? [] : [[name, at] as const];
  });
  return Object.fromEntries(times);
}

const isPairOfWords = (value: unknown): value is [string, string] =>
  Array.isArray(value) && value.length === 2 && value.every((one) => words(one) !== '');

const READERS: { [N in keyof StateValues]: (raw: Raw) => StateValues[N] } = {
  account: soundAccount,
  sync,
  backfill,
  visits,
  dropped,
  copies: ({ changedAt }) => ({ changedAt: soundMoment(changedAt) }),
  devices: soundDevices,
  duties,
  mirror: ({ of }) => ({ of: typeof of === 'string' ? of : undefined }),
  restoredSettings: ({ value, before }) => ({
    ...(before !== undefined && { before }),
    value,
  }),
  settings: ({ changedAt }) => ({ changedAt: settingsTimes(changedAt) }),
  abbreviations: ({ version, at, papers, found }) => ({
    version: count(version),
    at: isCount(at) ? at : undefined,
    papers: count(papers),
    found: list(found).filter(isPairOfWords),
  }),
  digest: ({ at, toldAt, toldDay }) => ({
    at: isDailyTime(at) ? at : undefined,
    toldAt: soundMoment(toldAt),
    toldDay: isFeedDay(toldDay) ? toldDay : undefined,
  }),
  near: ({ print, profile }) => ({
    print: typeof print === 'string' ? print : undefined,
    profile,
  }),
  snooze: ({ toldAt }) => ({ toldAt: soundMoment(toldAt) }),
  terms: ({ stamp, version }) => ({ stamp: count(stamp), version: count(version) }),
  titles: ({ version }) => ({ version: count(version) }),
  welcome: ({ owed, seenVersion }) => ({
    owed: owed === true ? true : undefined,
    seenVersion: typeof seenVersion === 'string' ? seenVersion : undefined,
  }),
};

/** A stored record of that name with only what means something; the defaults where there is nothing. Never throws. */
export function soundState<N extends keyof StateValues>(name: N, stored: unknown): StateValues[N] {
  return READERS[name](record(stored));
}
