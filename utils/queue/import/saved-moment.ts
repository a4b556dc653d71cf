import { isCalendarDay } from '../../time/calendar-day.ts';
import { isMoment } from '../../time/moment.ts';

/** A day by numbers, as nearly every program writes it. */
const DAY = /^(\d{4,})-(\d\d?)-(\d\d?)(?!\d)/;
/** A bare number, or a day and month, is no date: `Date.parse` would make one of it. */
const YEAR = /(?<!\d)\d{4}(?!\d)/;

/**
 * When a file says that a paper was saved, as a moment; undefined where it says nothing that is one. The form is
 * any that the platform reads; the day must be one that the calendar has, of the years that a moment may have.
 */
export function savedMoment(text: string): string | undefined {
  const trimmed = text.trim();
  const [, year, month = '', day = ''] = DAY.exec(trimmed) ?? [];
  if (!YEAR.test(trimmed)) return undefined;
  if (
    year !== undefined &&
    !isCalendarDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  )
    return undefined;
  const ms = Date.parse(trimmed);
  if (!Number.isFinite(ms)) return undefined;
  const moment = new Date(ms).toISOString();
  return isMoment(moment) ? moment : undefined;
}
