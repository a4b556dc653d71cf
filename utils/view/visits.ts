import type { Visits } from '../db/state-values.ts';
import type { FeedDay } from '../time/feed-day.ts';
import type { LookRow } from '../db/tables.ts';
import type { UtcTime } from '../time/moment.ts';
import { addDays, isFeedDay, isWeekend } from '../time/feed-day.ts';
import { momentMs, soundMoment } from '../time/moment.ts';

const VISIT_MS = 30 * 60_000;
const AWAY_FROM = 2;

/**
 * The record of a list after a look at it. Looks within half an hour of each other are one visit, so
 * that what is new stays marked while the reader goes to and fro.
 */
export function afterLook(old: LookRow | undefined, list: string, now: UtcTime): LookRow {
  if (old === undefined) return { list, at: now };
  const before = soundMoment(old.at);
  const same = Date.parse(now) - (momentMs(before) ?? 0) < VISIT_MS;
  return { list, at: now, since: same ? soundMoment(old.since) : before };
}

/** The feed days before today on which the reader was not here, oldest first. */
export function missedDays({ seenThrough, visited }: Visits, today: FeedDay): FeedDay[] {
  if (!isFeedDay(seenThrough)) return [];
  const days: FeedDay[] = [];
  for (let day = addDays(seenThrough, 1); day < today; day = addDays(day, 1))
    if (!visited.includes(day)) days.push(day);
  return days;
}

/** How many days right before today the reader was not here, where two of them or more had a list. */
export function daysAway(visits: Visits, today: FeedDay): number {
  const missed = new Set(missedDays(visits, today));
  let n = 0;
  let weekdays = 0;
  for (let day = addDays(today, -1); missed.has(day); day = addDays(day, -1)) {
    n += 1;
    if (!isWeekend(day)) weekdays += 1;
  }
  return weekdays < AWAY_FROM ? 0 : n;
}

/** The record after a visit today. Days that were missed stay missed until the reader says otherwise. */
export function afterVisit(visits: Visits, today: FeedDay): Visits {
  if (missedDays(visits, today).length === 0) return { seenThrough: today, visited: [] };
  if (visits.visited.includes(today) || today <= (visits.seenThrough ?? '')) return visits;
  return { ...visits, visited: [...visits.visited, today] };
}
