import { isCalendarDay } from './calendar-day.ts';

/** A moment as UTC text, `2026-08-21T09:40:00.000Z`. */
export type UtcTime = string;

const FORM = /^(\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?Z$/;
/** Before it no clock of ours stood: a machine that has lost its clock begins here. */
const FIRST = '1970';

/**
 * Whether a value from outside is a moment: UTC text `2026-08-21T09:40:00.000Z` (seconds and their parts may
 * be missing) of a real day and a real time of day, from 1970 to 2199. Takes anything, and never throws.
 */
export function isMoment(value: unknown): value is string {
  const day = typeof value === 'string' ? FORM.exec(value)?.[1] : undefined;
  return isCalendarDay(day) && day >= FIRST;
}

/** A moment from outside as milliseconds since 1970 UTC; undefined when it is none. */
export function momentMs(value: unknown): number | undefined {
  return isMoment(value) ? Date.parse(value) : undefined;
}

/** The moment itself, or undefined when it is none: for a field that is left out then. */
export function soundMoment(value: unknown): string | undefined {
  return isMoment(value) ? value : undefined;
}

/** The UTC day of a moment from outside; undefined when it is none. */
export function dayOfMoment(value: unknown): string | undefined {
  return isMoment(value) ? value.slice(0, 10) : undefined;
}
