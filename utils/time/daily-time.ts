/** A time of day by the reader's own clock, `HH:MM`. */
export type DailyTime = string;

const DAILY = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

export const isDailyTime = (value: unknown): value is DailyTime =>
  typeof value === 'string' && DAILY.test(value);

/** That time on the day that is `days` after that of `now`; where the clock leaps over it, the moment after. */
function onDay(time: DailyTime, now: Date, days: number): Date {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hour, minute);
}

/** When it was that time last, `now` included. */
export function lastTime(time: DailyTime, now: Date): Date {
  const today = onDay(time, now, 0);
  return today <= now ? today : onDay(time, now, -1);
}

/** When it will be that time next. */
export function nextTime(time: DailyTime, now: Date): Date {
  const today = onDay(time, now, 0);
  return today > now ? today : onDay(time, now, 1);
}
