import type { FeedDay } from './time/feed-day.ts';
import type { UtcTime } from './time/moment.ts';
import { formatLanguage } from './i18n/language.ts';
import { t } from './i18n/t.ts';
import { isCalendarDay } from './time/calendar-day.ts';
import { momentMs } from './time/moment.ts';

/**
 * Dates and lists in words, in the reader's language. Those of dates take what a store may hold and
 * never throw, since one odd date must not cost the reader the page: for a day or a moment that is none they say so.
 */

const made = new Map<string, unknown>();

/** An `Intl` object is slow to make: one for each use. */
function once<T>(name: string, make: (language: string) => T): T {
  const found = made.get(name) ?? make(formatLanguage());
  made.set(name, found);
  return found as T;
}

const FEED_TIME = { timeZone: 'UTC' } as const;
const SHORT = { ...FEED_TIME, weekday: 'short', day: 'numeric', month: 'short' } as const;
const SPAN = { ...FEED_TIME, day: 'numeric', month: 'short', year: 'numeric' } as const;
const DAYS = {
  short: SHORT,
  long: { ...SHORT, year: 'numeric' },
  month: { ...FEED_TIME, month: 'long', year: 'numeric' },
  monthName: { ...FEED_TIME, month: 'long' },
  date: { ...FEED_TIME, day: 'numeric', month: 'short' },
  shortMonth: { ...FEED_TIME, month: 'short' },
  span: SPAN,
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const utc = (day: FeedDay): Date => new Date(`${day}T00:00:00Z`);

const dayFormat = (name: keyof typeof DAYS): Intl.DateTimeFormat =>
  once(name, (language) => new Intl.DateTimeFormat(language, DAYS[name]));

const labelled = (name: keyof typeof DAYS, day: FeedDay): string =>
  isCalendarDay(day) ? dayFormat(name).format(utc(day)) : t('date.unknown');

/** `a, b and c` */
export const list = (items: readonly string[]): string =>
  once('list', (language) => new Intl.ListFormat(language)).format(items);

/** `Fri 21 Aug` */
export const dayLabel = (day: FeedDay): string => labelled('short', day).replace(',', '');

/** `Fri 21 Aug 2026` */
export const longDayLabel = (day: FeedDay): string => labelled('long', day).replace(',', '');

/** The reader's own day of a moment; none of what is no moment. */
function ownDay(at: UtcTime): FeedDay {
  const ms = momentMs(at);
  if (ms === undefined) return '';
  const local = new Date(ms);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${local.getFullYear()}-${two(local.getMonth() + 1)}-${two(local.getDate())}`;
}

/** `Fri 21 Aug` of a moment, where the reader is. */
export const momentLabel = (at: UtcTime): string => dayLabel(ownDay(at));

/** `Fri 21 Aug 2026` of a moment, where the reader is. */
export const longMomentLabel = (at: UtcTime): string => longDayLabel(ownDay(at));

/** In the first of the two forms in today's year, else in the second. */
function inYear(
  day: FeedDay,
  today: FeedDay,
  [here, elsewhere]: readonly [keyof typeof DAYS, keyof typeof DAYS],
): string {
  if (!isCalendarDay(day)) return t('date.unknown');
  return labelled(day.slice(0, 4) === today.slice(0, 4) ? here : elsewhere, day);
}

/** `21 Aug`; of another year than today's `21 Aug 2025`. */
export const dateLabel = (day: FeedDay, today: FeedDay): string =>
  inYear(day, today, ['date', 'span']);

/** The reader's own time of day, `09:40`. */
export function clock(at: UtcTime): string {
  const ms = momentMs(at);
  if (ms === undefined) return t('date.unknownTime');
  const options = { hour: '2-digit', minute: '2-digit' } as const;
  return once('clock', (language) => new Intl.DateTimeFormat(language, options)).format(ms);
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
  const options = { numeric: 'auto', style: 'short' } as const;
  const format = once('relative', (language) => new Intl.RelativeTimeFormat(language, options));
  const step = STEPS.find(([, size]) => Math.abs(seconds) >= size);
  if (!step) return format.format(0, 'second');
  return format.format(Math.trunc(seconds / step[1]), step[0]).replace('.', '');
}

/** `August 2026` */
export const monthLabel = (month: string): string => labelled('month', `${month}-01`);

/** `August` of a day in this year, else `August 2025`. */
export const monthOfYear = (day: FeedDay, today: FeedDay): string =>
  inYear(day, today, ['monthName', 'month']);

/** `17–23 Aug 2026` */
export function spanLabel(first: FeedDay, last: FeedDay): string {
  if (!isCalendarDay(first) || !isCalendarDay(last)) return t('date.unknown');
  return dayFormat('span')
    .formatRange(utc(first), utc(last))
    .replace(/[\u2009\u202f]/g, ' ')
    .replace(/^(\d+) – (\d+ \p{L})/u, '$1–$2');
}

/** `Aug` of a day in August. */
export const shortMonthLabel = (day: FeedDay): string => labelled('shortMonth', day);
