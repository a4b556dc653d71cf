import type { FeedDay } from '../time/feed-day.ts';
import type { UtcTime } from '../time/moment.ts';
import { t } from '../i18n/t.ts';
import { isCalendarDay } from '../time/calendar-day.ts';
import { momentMs } from '../time/moment.ts';

/**
 * Dates in words. Every one of these takes what a store may hold and never throws, since one odd date must
 * not cost the reader the page: for a day or a moment that is none it says so.
 */

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});
const longFormat = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

const utc = (day: FeedDay): Date => new Date(`${day}T00:00:00Z`);

const labelled = (format: Intl.DateTimeFormat, day: FeedDay): string =>
  isCalendarDay(day) ? format.format(utc(day)) : t('date.unknown');

/** `Fri 21 Aug` */
export function dayLabel(day: FeedDay): string {
  return labelled(dayFormat, day).replace(',', '');
}

/** `Fri 21 Aug 2026` */
export function longDayLabel(day: FeedDay): string {
  return labelled(longFormat, day).replace(',', '');
}

/** The reader's own time of day, `09:40`. */
export function clock(at: UtcTime): string {
  const ms = momentMs(at);
  const format = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
  return ms === undefined ? t('date.unknownTime') : format.format(ms);
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** `4 min ago`, `in 2 hr`; within a minute: `now`. */
export function relativeTime(at: UtcTime, now: Date): string {
  const ms = momentMs(at);
  if (ms === undefined) return t('date.unknownTime');
  const seconds = Math.round((ms - now.getTime()) / 1000);
  const format = new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'short' });
  const step = STEPS.find(([, size]) => Math.abs(seconds) >= size);
  if (!step) return format.format(0, 'second');
  return format.format(Math.trunc(seconds / step[1]), step[0]).replace('.', '');
}

const monthFormat = new Intl.DateTimeFormat('en-GB', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `August 2026` */
export function monthLabel(month: string): string {
  return labelled(monthFormat, `${month}-01`);
}

const spanFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `17–23 Aug 2026` */
export function spanLabel(first: FeedDay, last: FeedDay): string {
  if (!isCalendarDay(first) || !isCalendarDay(last)) return t('date.unknown');
  return spanFormat
    .formatRange(utc(first), utc(last))
    .replace(/[\u2009\u202f]/g, ' ')
    .replace(/^(\d+) – (\d+ \p{L})/u, '$1–$2');
}

const shortMonthFormat = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });

/** `Aug` of a day in August. */
export function shortMonthLabel(day: FeedDay): string {
  return labelled(shortMonthFormat, day);
}
