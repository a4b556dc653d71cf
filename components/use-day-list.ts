import { useLiveQuery } from 'dexie-react-hooks';
import { newestFilledDay, oldestDay, readDay, type DayList } from '../utils/db/queries.ts';
import type { FeedDay } from '../utils/db/tables.ts';
import { useServices } from './services.tsx';

export interface ShownDay extends DayList {
  day: FeedDay;
  /** The oldest day that was copied. */
  oldest: FeedDay | undefined;
}

/** One day's list, live. Without a wish: today's, or the newest day that has a paper. */
export function useDayList(today: FeedDay, wish: FeedDay | undefined): ShownDay | undefined {
  const { db } = useServices();
  return useLiveQuery(async () => {
    const day = wish ?? (await newestFilledDay(db, today)) ?? today;
    return { day, oldest: await oldestDay(db), ...(await readDay(db, day)) };
  }, [db, today, wish]);
}
