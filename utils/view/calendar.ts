import type { DayStrength } from './period-queries.ts';
import type { FeedDay } from '../time/feed-day.ts';
import { addDays } from '../time/feed-day.ts';
import { mondayOf } from './iso-week.ts';

/** 0: nothing there; 1 to 4: a quarter each of the year's days, by upvotes. */
export type Strength = 0 | 1 | 2 | 3 | 4;

/** Gives the strength of a day among the filled days of its year. */
export function strengthsOf(days: ReadonlyMap<FeedDay, DayStrength>): (day: FeedDay) => Strength {
  const value = ({ papers, upvotes }: DayStrength): number => upvotes + papers / 1000;
  const filled = [...days.values()].filter(({ papers }) => papers > 0).map(value);
  filled.sort((a, b) => a - b);
  return (day) => {
    const strength = days.get(day);
    if (strength === undefined || strength.papers === 0) return 0;
    const below = filled.findIndex((one) => one >= value(strength));
    return (1 + Math.min(3, Math.floor((4 * below) / filled.length))) as Strength;
  };
}

/** A day's place in a year drawn as weeks: Monday is row 0, the week of 1 January column 0. */
export interface DayPlace {
  day: FeedDay;
  row: number;
  column: number;
}

/** The days from `first` to `last`, both of one year, with their places. */
export function placesOf(first: FeedDay, last: FeedDay): DayPlace[] {
  const places: DayPlace[] = [];
  const start = Date.parse(mondayOf(`${first.slice(0, 4)}-01-01`));
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const n = Math.round((Date.parse(day) - start) / 86_400_000);
    places.push({ day, row: n % 7, column: Math.floor(n / 7) });
  }
  return places;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -7,
  ArrowRight: 7,
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -28,
  PageDown: 28,
};

/** Where keys move in the year: left and right by a week, up and down by a day; undefined for other keys. */
export function moveInYear(
  key: string,
  day: FeedDay,
  [first, last]: readonly [FeedDay, FeedDay],
): FeedDay | undefined {
  if (key === 'Home') return first;
  if (key === 'End') return last;
  if (!Object.hasOwn(STEPS, key)) return undefined;
  const next = addDays(day, STEPS[key] ?? 0);
  return next < first || next > last ? day : next;
}
