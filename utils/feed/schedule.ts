import type { FeedDay } from '../db/tables.ts';
import type { SyncState } from '../db/state.ts';
import { addDays, feedDay, isWeekend } from './day.ts';
import { isAhead } from './skew.ts';

/** The table "Requests" of DESIGN.md, in minutes. */
const LIVELY = 30;
const HOURLY = 60;
const DAY_BEFORE = 180;
const DAILY = 1440;
const WEEKLY = 7 * DAILY;
const LOOKED_WITHIN = 1440;
const FILLS_FOR = 15 * 60;
const JITTER = 0.2;
export const RECENT_DAYS = 14;
/** Days older than this are never read again. */
const SETTLED_DAYS = 60;
const MOST_A_DAY = 60;
/** Of those, kept for today and the day before. */
const KEPT_FOR_NEWS = 16;

const MINUTE = 60_000;

export interface Reading {
  day: FeedDay;
  dueAt: Date;
}

export interface ScheduleInput {
  now: Date;
  sync: SyncState;
  /** When each stored day was read last, and how many papers it holds. */
  read: ReadonlyMap<FeedDay, { readAt: string; size: number }>;
  /** A number in 0…1 that stays the same for a reading until it is done. */
  jitterOf(day: FeedDay, readAt: string): number;
}

/** Minutes since the feed day opened at 21:30 New York time: the first minute at which it is `day`. */
function minutesOpen(now: Date, day: FeedDay): number {
  let low = 0;
  let high = 26 * 60;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (feedDay(new Date(now.getTime() - middle * MINUTE)) === day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function interval(
  day: FeedDay,
  today: FeedDay,
  size: number,
  { now, sync }: ScheduleInput,
): number {
  if (day === today) {
    const looked = sync.lastLookAt === undefined ? -Infinity : Date.parse(sync.lastLookAt);
    const lively = now.getTime() - looked < LOOKED_WITHIN * MINUTE;
    const filling = minutesOpen(new Date(now.getTime() + sync.skew), today) < FILLS_FOR;
    return lively && filling && size > 0 && !isWeekend(day) ? LIVELY : HOURLY;
  }
  if (day === addDays(today, -1)) return DAY_BEFORE;
  return day < addDays(today, -RECENT_DAYS) ? WEEKLY : DAILY;
}

/** Whether one more request for this day keeps within the day's sixty, the last of which are for the news. */
export function mayAsk(day: FeedDay, today: FeedDay, asked: number): boolean {
  return asked < (day >= addDays(today, -1) ? MOST_A_DAY : MOST_A_DAY - KEPT_FOR_NEWS);
}

/** Today and the last 14 days; beyond, the days that are there, up to 60 back, while they may still change. */
function daysToRead(today: FeedDay, read: ScheduleInput['read']): FeedDay[] {
  const days = Array.from({ length: SETTLED_DAYS + 1 }, (_, back) => addDays(today, -back));
  return days.filter((day, back) => back <= RECENT_DAYS || (read.get(day)?.size ?? 0) > 0);
}

/** When each day is to be read again, soonest first; one of the last 14 that was never read: now, newest first. */
export function readings(input: ScheduleInput): Reading[] {
  const today = feedDay(new Date(input.now.getTime() + input.sync.skew));
  return daysToRead(today, input.read)
    .map((day) => {
      const last = input.read.get(day);
      const readAt = Date.parse(last?.readAt ?? '');
      if (last === undefined || isAhead(readAt, input.now)) return { day, dueAt: new Date(0) };
      const jitter = 1 + JITTER * (2 * input.jitterOf(day, last.readAt) - 1);
      const wait = interval(day, today, last.size, input) * jitter * MINUTE;
      return { day, dueAt: new Date(readAt + wait) };
    })
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime() || (a.day < b.day ? 1 : -1));
}

export function requestsToday(sync: SyncState, now: Date): number {
  return sync.requests?.date === now.toISOString().slice(0, 10) ? sync.requests.count : 0;
}
