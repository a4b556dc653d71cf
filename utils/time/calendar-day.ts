const FORM = /^(\d{4})-(\d\d)-(\d\d)$/;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** By the calendar itself: every date of every row that is read is asked, and a `Date` costs ten times as much. */
function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (LENGTHS[month - 1] ?? 0);
}

/**
 * Whether a value from outside is a day that the calendar has, as `YYYY-MM-DD`, of the years 1900 to 2199.
 * A form is not enough: `2026-02-30` and `9999-99-99` have it. Takes anything, and never throws.
 */
export function isCalendarDay(value: unknown): value is string {
  const [, year, month, day] = (typeof value === 'string' ? FORM.exec(value) : null) ?? [];
  if (year === undefined || Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return false;
  const [m, d] = [Number(month), Number(day)];
  return m >= 1 && m <= 12 && d >= 1 && d <= daysIn(Number(year), m);
}
