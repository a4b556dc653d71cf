import type { Asked } from '../db/state-values.ts';

/**
 * What may be asked of the feed without the reader's press: in any 24 hours sixty requests, of which the
 * days that are read again once a day or a week have twenty, and today and the day before 44 at most. A window that moves has no midnight: neither a
 * time zone nor a day's end lets a million installs go at once.
 */
const WINDOW_MS = 86_400_000;
const MOST = 60;
const MOST_OLDER = 20;
const MOST_NEWS = 44;
/** Of those for the news, kept for popup and library. */
const KEPT_FOR_LOOKS = 4;
/** Kept for the news when old days are opened one after the other. */
const KEPT_FOR_NEWS = 16;
const FRESH_MS = 10 * 60_000;

export const NONE_ASKED: Asked = { news: [], older: [] };

/**
 * Whose request it is: the clock's for the news, again; for an older day, again; for an older one that was
 * never read; a look's: popup and library, or a new day's first list; or an opened day's that is not copied.
 */
export type Purpose = 'news' | 'older' | 'missing' | 'look' | 'day';

/** Those no farther than `ms` from `now`; the times themselves where that is all of them. */
function within(times: readonly number[], now: number, ms = WINDOW_MS): readonly number[] {
  let from = 0;
  let to = times.length;
  while (from < to && Math.abs(now - (times[from] ?? 0)) >= ms) from += 1;
  while (to > from && Math.abs(now - (times[to - 1] ?? 0)) >= ms) to -= 1;
  return to - from === times.length ? times : times.slice(from, to);
}

/** The place of the last of them until now; −1: none. */
function placeOf(times: readonly number[], now: number): number {
  let place = times.length - 1;
  while (place >= 0 && (times[place] ?? 0) > now) place -= 1;
  return place;
}

/** With one more, oldest first. */
function insert(times: readonly number[], now: number): number[] {
  return times.toSpliced(placeOf(times, now) + 1, 0, now);
}

/** Those of the last 24 hours; and of the next, since a clock that was wrong may have written them. */
export function recent(asked: Asked, now: number): Asked {
  const news = within(asked.news, now);
  const older = within(asked.older, now);
  return news === asked.news && older === asked.older ? asked : { news, older };
}

/** With one more request. Kept for twice as long as they count: our clock may just have been set. */
export function withOne({ news, older }: Asked, purpose: Purpose, now: number): Asked {
  const isOlder = purpose === 'older' || purpose === 'missing' || purpose === 'day';
  const kept = (times: readonly number[]): readonly number[] => within(times, now, 2 * WINDOW_MS);
  return isOlder
    ? { news: kept(news), older: insert(kept(older), now) }
    : { news: insert(kept(news), now), older: kept(older) };
}

/** When the oldest of too many leave the window; 0 when there is room. */
function freeAt(times: readonly number[], most: number): number {
  return times.length < most ? 0 : (times[times.length - most] ?? 0) + WINDOW_MS;
}

/** When all of them leave room for one; 0: now. */
function allFreeAt({ news, older }: Asked, most: number): number {
  const tooMany = news.length + older.length - most;
  if (tooMany < 0) return 0;
  let [n, o, last] = [0, 0, 0];
  while (n + o <= tooMany)
    if ((news[n] ?? Infinity) <= (older[o] ?? Infinity)) last = news[n++] ?? 0;
    else last = older[o++] ?? 0;
  return last + WINDOW_MS;
}

/** From when on one more request may be made for a purpose; 0: now. `asked` must be `recent`. */
export function roomAt(asked: Asked, purpose: Purpose): number {
  const all = allFreeAt(asked, purpose === 'day' ? MOST - KEPT_FOR_NEWS : MOST);
  if (purpose === 'missing' || purpose === 'day') return all;
  if (purpose === 'older') return Math.max(all, freeAt(asked.older, MOST_OLDER));
  const most = purpose === 'look' ? MOST_NEWS : MOST_NEWS - KEPT_FOR_LOOKS;
  return Math.max(all, freeAt(asked.news, most));
}

/**
 * How long after the last of the news the next may come, in milliseconds: when half of them are spent, the rest
 * must last until places are free again. `asked` must be `recent`, and by the clock of `now`.
 */
export function spareMs({ news }: Asked, whose: 'news' | 'look', now: number): number {
  const most = whose === 'look' ? MOST_NEWS : MOST_NEWS - KEPT_FOR_LOOKS;
  const left = most - news.length;
  if (left > most / 2 || left <= 0) return 0;
  return Math.max(0, (news[0] ?? now) + WINDOW_MS - now) / (left + 1);
}

/**
 * How old a list must be for popup or library to ask for it anew when they open: ten minutes, more where the day's
 * requests must last. `asked` as for `spareMs`.
 */
export function freshMs(asked: Asked, now: number): number {
  return Math.max(FRESH_MS, spareMs(asked, 'look', now));
}

/** The same by our own clock, which the feed's is ahead of by `skew`. */
export function byOwnClock({ news, older }: Asked, skew: number): Asked {
  if (skew === 0) return { news, older };
  return { news: news.map((at) => at - skew), older: older.map((at) => at - skew) };
}

/** The last of these until now, 0 if there is none: what was written by a clock that was wrong may lie ahead. */
export function lastOf(times: readonly number[], now: number): number {
  return times[placeOf(times, now)] ?? 0;
}

/** How many requests the last 24 hours had. */
export function countAsked(asked: Asked | undefined, now: number): number {
  if (asked === undefined) return 0;
  const { news, older } = recent(asked, now);
  return news.length + older.length;
}
