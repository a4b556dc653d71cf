import { steadyRandom } from './jitter.ts';
import { RECENT_DAYS, SETTLED_DAYS, type Scene } from './scene.ts';

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
/** A time that is farther ahead was written by a clock that was wrong. */
const AHEAD = 10 * MINUTE;

/** Whether today's list fills, and has a reader who looks. */
export function isLively({ now, lookedAt, openedAt, weekend, size }: Scene): boolean {
  const fills = now - openedAt < FILLS_FOR && (size[0] ?? 0) > 0 && !weekend;
  return fills && now - lookedAt < LOOKED_WITHIN;
}

function interval(back: number, scene: Scene): number {
  if (back === 0) return isLively(scene) ? LIVELY : HOUR;
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

/** Whether a day was never read, or at a time that has not come yet. */
export const isMissing = (read: number, now: number): boolean => read === 0 || read - now > AHEAD;

/** A day that was never read has its turn at once; one that opened while the install was at work, at a mark. */
function firstTurn(back: number, { readAt, openedAt, phase, today }: Scene): number {
  const isNew = back === 0 && readAt[0] === 0 && (readAt[1] ?? 0) > 0;
  return isNew ? nextMark(openedAt, HOUR, phase, today) : 0;
}

/**
 * From when on a day may be read, whatever else is to be read and may be asked; Infinity: never again. Not so
 * long after the last reading: a million installs that all read a day before it grew older would then read it
 * together an interval later. It changes with a reading, with the feed's day and, of today, with `isLively`.
 */
export function turnOf(back: number, scene: Scene): number {
  const read = scene.readAt[back] ?? 0;
  if (back > RECENT_DAYS && (read === 0 || scene.size[back] === 0)) return Infinity;
  if (isMissing(read, scene.now)) return firstTurn(back, scene);
  const every = interval(back, scene);
  return nextMark(read + TOO_SOON * every, every, scene.phase, scene.today - back);
}

/** When the next feed day has its turn. */
export function nextDayTurn({ nextOpensAt, phase, today }: Scene): number {
  return nextMark(nextOpensAt, HOUR, phase, today + 1);
}

export interface Turns {
  /** Of each day, by how many days it is back. */
  days: ArrayLike<number>;
  /** The first of the days before the recent ones. */
  old: number;
  /** Of the next feed day. */
  next: number;
}

export function turnsOf(scene: Scene): Turns {
  const days = Array.from({ length: SETTLED_DAYS + 1 }, (_, back) => turnOf(back, scene));
  return { days, old: Math.min(...days.slice(RECENT_DAYS + 1)), next: nextDayTurn(scene) };
}
