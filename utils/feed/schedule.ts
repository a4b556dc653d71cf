import type { FeedDay } from '../time/feed-day.ts';
import { lastOf, roomAt, spareMs, type Purpose } from './allowance.ts';
import type { Asked } from '../db/state-values.ts';
import { addDays } from '../time/feed-day.ts';
import { steadyRandom } from './jitter.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The table "Requests" of docs/DESIGN.md. */
const LIVELY = 30 * MINUTE;
const LOOKED_WITHIN = DAY;
const FILLS_FOR = 15 * HOUR;
const JITTER = 0.2;
/** A mark so soon after a reading is passed over, as a part of the interval. */
const TOO_SOON = 0.3;
export const RECENT_DAYS = 14;
/** Days older than this are never read again. */
export const SETTLED_DAYS = 60;

/** What is overdue after a sleep or an outage is not asked for at once: the least and the most between two readings. */
const PACE = { news: [6 * MINUTE, 12 * MINUTE], older: [15 * MINUTE, 50 * MINUTE] } as const;
/** A time that is farther ahead was written by a clock that was wrong. */
const AHEAD = 10 * MINUTE;

/** What the choice of the next reading depends on. Times in milliseconds since 1970, by our own clock. */
export interface Scene {
  now: number;
  /** The number of the feed's day now (`dayNumber`), whether it is at a weekend, when it opened and when the next will. */
  today: number;
  weekend: boolean;
  openedAt: number;
  nextOpensAt: number;
  /** When popup or library was last opened. */
  lookedAt: number;
  /** When each day, by how many days it is back (0…60), was last read; 0: never. */
  readAt: ArrayLike<number>;
  /** How many papers each of them holds. */
  size: ArrayLike<number>;
  /** Of the last 24 hours, by our own clock too. */
  asked: Asked;
  /** This install's own number in 0…1, so that installs are spread. */
  phase: number;
}

const PURPOSES = {
  first: { news: 'look', older: 'missing' },
  again: { news: 'news', older: 'older' },
} as const;

export interface Choice {
  /** How many days back is the day to read next. −1: the next day, once it is open. */
  back: number;
  at: number;
  purpose: Purpose;
}

function interval(back: number, { now, lookedAt, openedAt, weekend, size }: Scene): number {
  if (back === 0) {
    const lively = now - lookedAt < LOOKED_WITHIN && now - openedAt < FILLS_FOR;
    return lively && (size[0] ?? 0) > 0 && !weekend ? LIVELY : HOUR;
  }
  if (back === 1) return 3 * HOUR;
  return back > RECENT_DAYS ? 7 * DAY : DAY;
}

/**
 * The next mark from a moment on of a clock face of an install's and a day's own: its marks are an interval
 * apart, give or take a fifth, and begin where the install's number says.
 */
function nextMark(from: number, every: number, phase: number, day: number): number {
  const seed = phase * 2 ** 32;
  const start = steadyRandom(seed, day);
  for (let mark = Math.floor(from / every - start - JITTER); ; mark += 1) {
    const at = (mark + start + JITTER * (2 * steadyRandom(seed, day, mark) - 1)) * every;
    if (at >= from) return at;
  }
}

/** When a day that was never read is to be: at once, but a day that opened while the install was at work, in its turn. */
function firstReadingAt(back: number, { readAt, openedAt, phase, today }: Scene): number {
  const isNew = back === 0 && (readAt[1] ?? 0) > 0;
  return isNew ? nextMark(openedAt, HOUR, phase, today) : 0;
}

/**
 * When a day that was read is to be read again. Not so long after the last reading: a million installs that all
 * read a day before it grew older would then read it together an interval later.
 */
function againAt(back: number, read: number, scene: Scene): number {
  const every = interval(back, scene);
  return nextMark(read + TOO_SOON * every, every, scene.phase, scene.today - back);
}

/** The reading that comes next, and when; news before the rest, where several are due. */
export function nextReading(scene: Scene): Choice {
  const { now, readAt, size, asked, phase, today } = scene;
  const lastNews = lastOf(asked.news, now);
  const last = Math.max(lastNews, lastOf(asked.older, now));
  const pace = steadyRandom(phase * 2 ** 32, last);
  const spare = lastNews + spareMs(asked, 'news', now);
  const room = {
    news: roomAt(asked, 'news'),
    older: roomAt(asked, 'older'),
    missing: roomAt(asked, 'missing'),
    look: roomAt(asked, 'look'),
  };
  let best: Choice = {
    back: -1,
    at: nextMark(scene.nextOpensAt, HOUR, phase, today + 1),
    purpose: 'look',
  };
  // Of several that are due, the newest.
  for (let back = 0; back <= SETTLED_DAYS && best.at > now; back += 1) {
    const read = readAt[back] ?? 0;
    if (back > RECENT_DAYS && (read === 0 || size[back] === 0)) continue;
    const [least, most] = PACE[back <= 1 ? 'news' : 'older'];
    const isMissing = read === 0 || read - now > AHEAD;
    const purpose = PURPOSES[isMissing ? 'first' : 'again'][back <= 1 ? 'news' : 'older'];
    // No mark comes sooner: most days need no closer look.
    if (!isMissing && read + TOO_SOON * interval(back, scene) >= best.at) continue;
    const at = isMissing
      ? Math.max(read === 0 ? firstReadingAt(back, scene) : 0, room[purpose])
      : Math.max(
          againAt(back, read, scene),
          last + least + pace * (most - least),
          back <= 1 ? spare : 0,
          room[purpose],
        );
    if (at < best.at) best = { back, at, purpose };
  }
  return best;
}

/** Which of today and the last 14 days were never read. */
export function missingDays(today: FeedDay, read: ReadonlyMap<FeedDay, unknown>): FeedDay[] {
  const days = Array.from({ length: RECENT_DAYS + 1 }, (_, back) => addDays(today, -back));
  return days.filter((day) => !read.has(day));
}
