import type { FeedDay } from '../time/feed-day.ts';
import { addDays } from '../time/feed-day.ts';
import { isCalendarDay } from '../time/calendar-day.ts';

/** An ISO week `2026-W34`: it begins on Monday and belongs to the year of its Thursday. */
export type IsoWeek = string;

function weekday(day: FeedDay): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

export function mondayOf(day: FeedDay): FeedDay {
  return addDays(day, -weekday(day));
}

export function weekOfDay(day: FeedDay): IsoWeek {
  const thursday = addDays(mondayOf(day), 3);
  const year = thursday.slice(0, 4);
  const ordinal = (Date.parse(thursday) - Date.parse(`${year}-01-01`)) / 86_400_000;
  return `${year}-W${String(Math.floor(ordinal / 7) + 1).padStart(2, '0')}`;
}

/** The Monday of a week; undefined when there is no such week (`2025-W53`, nonsense). */
export function mondayOfWeek(week: string): FeedDay | undefined {
  const [, year, number] = /^(\d{4})-W(\d{2})$/.exec(week) ?? [];
  if (number === undefined || !isCalendarDay(`${year}-01-04`)) return undefined;
  const monday = addDays(mondayOf(`${year}-01-04`), (Number(number) - 1) * 7);
  return weekOfDay(monday) === week ? monday : undefined;
}
