import type { QueueRow } from './item/schema.ts';
import type { UtcTime } from '../time/moment.ts';

export function isSnoozed(item: QueueRow, now: Date): boolean {
  return item.snoozedUntil !== undefined && Date.parse(item.snoozedUntil) > now.getTime();
}

const MORNING = 9;

/** Nine in the morning, by the reader's own clock, so many days from now. */
function morning(now: Date, days: number): UtcTime {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, MORNING);
  return day.toISOString();
}

/** What the snooze menu offers. "Monday" is the next one, never today. */
export function snoozeTimes(now: Date): Record<'tomorrow' | 'monday' | 'week' | 'month', UtcTime> {
  const toMonday = (8 - now.getDay()) % 7 || 7;
  return {
    tomorrow: morning(now, 1),
    monday: morning(now, toMonday),
    week: morning(now, 7),
    month: morning(now, 30),
  };
}
