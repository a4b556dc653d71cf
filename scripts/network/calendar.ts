import { addDays, dayNumber, feedDay, isWeekend, openingOf } from '../../utils/time/feed-day.ts';
import { SETTLED_DAYS } from '../../utils/feed/scene.ts';

const DAY = 86_400_000;
/** When counting begins. */
export const FROM = Date.parse('2026-08-17T00:00:00Z');
/** Until the invented beginning is forgotten. */
const WARM_UP = 3 * DAY;
export const BEGIN = FROM - WARM_UP;
const PAPERS = 30;

/** What the scheduler needs to know of a feed day, the same for all installs. */
export interface Calendar {
  today: number;
  weekend: boolean;
  openedAt: number;
  nextOpensAt: number;
  size: number[];
}

/** The feed days of so many days of counting. */
export function calendars(days: number): Calendar[] {
  const first = feedDay(new Date(BEGIN));
  return Array.from({ length: days + WARM_UP / DAY + 2 }, (_, n) => {
    const day = addDays(first, n);
    return {
      today: dayNumber(day),
      weekend: isWeekend(day),
      openedAt: openingOf(day),
      nextOpensAt: openingOf(addDays(day, 1)),
      size: Array.from({ length: SETTLED_DAYS + 1 }, (_, back) =>
        isWeekend(addDays(day, -back)) ? 0 : PAPERS,
      ),
    };
  });
}
