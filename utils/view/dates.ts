import type { FeedDay, UtcTime } from '../db/tables.ts';

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

/** `Fri 21 Aug` */
export function dayLabel(day: FeedDay): string {
  return dayFormat.format(utc(day)).replace(',', '');
}

/** `Fri 21 Aug 2026` */
export function longDayLabel(day: FeedDay): string {
  return longFormat.format(utc(day)).replace(',', '');
}

/** The reader's own time of day, `09:40`. */
export function clock(at: UtcTime): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(
    new Date(at),
  );
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** `4 min ago`, `in 2 hr`; within a minute: `now`. */
export function relativeTime(at: UtcTime, now: Date): string {
  const seconds = Math.round((Date.parse(at) - now.getTime()) / 1000);
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
  return monthFormat.format(utc(`${month}-01`));
}

const spanFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `17–23 Aug 2026` */
export function spanLabel(first: FeedDay, last: FeedDay): string {
  return spanFormat
    .formatRange(utc(first), utc(last))
    .replace(/[\u2009\u202f]/g, ' ')
    .replace(/^(\d+) – (\d+ \p{L})/u, '$1–$2');
}

const shortMonthFormat = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });

/** `Aug` of a day in August. */
export function shortMonthLabel(day: FeedDay): string {
  return shortMonthFormat.format(utc(day));
}
