import { isCalendarDay } from '../time/calendar-day.ts';
import { dayOfMoment } from '../time/moment.ts';

/** Small readers for one untrusted field each: they give a clean value or undefined, and never throw. */

export function cleanText(value: unknown, max: number): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value
    .slice(0, max * 2)
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? undefined : text.slice(0, max);
}

/** A whole, safe number ≥ 0; anything else (text too) is undefined, so that it overwrites nothing. */
export function cleanCount(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

export function cleanUrl(value: unknown, host?: string): string | undefined {
  const text = cleanText(value, 2000);
  if (text === undefined || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const web = url.protocol === 'https:' || (url.protocol === 'http:' && host === undefined);
  if (!web || url.username !== '' || (host !== undefined && url.hostname !== host))
    return undefined;
  return url.href;
}

/** `https://github.com/owner[/name[/tree/…]]` without closing slashes. */
export function cleanRepo(value: unknown): string | undefined {
  const href = cleanUrl(value, 'github.com');
  const repo = href?.replace(/\/+$/, '');
  return repo === undefined || repo === 'https://github.com' ? undefined : repo;
}

/** The date of a real day or a real UTC time as text; never through a local `Date`. */
export function cleanDate(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const day = dayOfMoment(value.replace(/[+-]00:?00$/, 'Z')) ?? value;
  return isCalendarDay(day) ? day : undefined;
}
