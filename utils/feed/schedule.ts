import type { FeedDay } from '../time/feed-day.ts';
import { lastOf, roomAt, spareMs, type Purpose } from './allowance.ts';
import { addDays } from '../time/feed-day.ts';
import { steadyRandom } from './jitter.ts';
import { RECENT_DAYS, type Scene } from './scene.ts';
import { isMissing, turnsOf, type Turns } from './turns.ts';

const MINUTE = 60_000;

/** What is overdue after a sleep or an outage is not asked for at once: the least between two readings, and how much more. */
const PACE = {
  news: { least: 6 * MINUTE, spread: 6 * MINUTE },
  older: { least: 15 * MINUTE, spread: 35 * MINUTE },
};

/** For a first reading of news and of an older day, and for another one of each. */
const PURPOSES = ['look', 'missing', 'news', 'older'] as const satisfies Purpose[];
const AGAIN = 2;
const OLDER = 1;

export interface Choice {
  /** How many days back is the day to read next. −1: the next day, once it is open. */
  back: number;
  at: number;
  purpose: Purpose;
}

/** From when on a day may be read for each of `PURPOSES`, if it is its turn. */
function leaveOf({ now, asked, phase }: Scene): readonly number[] {
  const lastNews = lastOf(asked.news, now);
  const last = Math.max(lastNews, lastOf(asked.older, now));
  const pace = steadyRandom(phase * 2 ** 32, last);
  const newsAt = last + PACE.news.least + pace * PACE.news.spread;
  const olderAt = last + PACE.older.least + pace * PACE.older.spread;
  const spareAt = lastNews + spareMs(asked, 'news', now);
  return [
    roomAt(asked, 'look'),
    roomAt(asked, 'missing'),
    Math.max(newsAt, spareAt, roomAt(asked, 'news')),
    Math.max(olderAt, roomAt(asked, 'older')),
  ];
}

/** The reading that comes next, and when; news before the rest, where several are due. */
export function nextReading(scene: Scene, turns: Turns = turnsOf(scene)): Choice {
  const { now, readAt } = scene;
  const { days, old } = turns;
  const leave = leaveOf(scene);
  let best = -1;
  let bestAt = turns.next;
  let bestPurpose: Purpose = 'look';
  // Of several that are due, the newest.
  for (let back = 0; back < days.length && bestAt > now; back += 1) {
    if (back > RECENT_DAYS && old >= bestAt) break;
    const turn = days[back] ?? Infinity;
    if (turn >= bestAt) continue;
    const why = (isMissing(readAt[back] ?? 0, now) ? 0 : AGAIN) + (back <= 1 ? 0 : OLDER);
    const at = Math.max(turn, leave[why] ?? 0);
    if (at >= bestAt) continue;
    best = back;
    bestAt = at;
    bestPurpose = PURPOSES[why] ?? 'look';
  }
  return { back: best, at: bestAt, purpose: bestPurpose };
}

/** Which of today and the last 14 days were never read. */
export function missingDays(today: FeedDay, read: ReadonlyMap<FeedDay, unknown>): FeedDay[] {
  const days = Array.from({ length: RECENT_DAYS + 1 }, (_, back) => addDays(today, -back));
  return days.filter((day) => !read.has(day));
}
