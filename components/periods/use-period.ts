import { useMemo } from 'react';
import { useLiveQuery, useObservable } from 'dexie-react-hooks';
import {
  readNewestDay,
  readPeriod,
  type NewestDay,
  type PeriodList,
} from '../../utils/view/period-queries.ts';
import { readSpeeds } from '../../utils/view/trending-query.ts';
import type { FeedDay } from '../../utils/time/feed-day.ts';
import { addDays } from '../../utils/time/feed-day.ts';
import { periodOf, type Period } from '../../utils/view/period.ts';
import { useServices } from '../services.tsx';

export interface ShownPeriod extends PeriodList {
  period: Period;
}

const RISES_FOR = 14;

const shownDay = ({ day, entries, missing }: NewestDay): ShownPeriod => ({
  period: periodOf('day', day),
  entries,
  missing,
});

/** A period's papers, live. Without a wish: today, or the newest day that has papers. */
export function usePeriod(today: FeedDay, wish: Period | undefined): ShownPeriod | undefined {
  const { db, queries } = useServices();
  const soon = useObservable(queries.newest);
  const early = useMemo(
    () => (!wish && soon?.newest && soon.today === today ? shownDay(soon.newest) : undefined),
    [wish, soon, today],
  );
  // The early one is live too; it only knows the day on which the page was opened.
  const asks = wish !== undefined || (soon !== undefined && !early);
  const list = useLiveQuery(async () => {
    if (!asks) return undefined;
    const newest = wish ? undefined : await readNewestDay(db, today);
    if (newest) return shownDay(newest);
    const period = wish ?? periodOf('day', today);
    return { period, ...(await readPeriod(db, period, today)) };
  }, [db, today, wish, asks]);
  return early ?? list;
}

/** The same list with each paper's speed, where its papers may still rise: a second, slower reading. */
export function useSpeeds(shown: ShownPeriod | undefined, today: FeedDay): ShownPeriod | undefined {
  const { db } = useServices();
  const fresh = shown !== undefined && shown.period.last >= addDays(today, -RISES_FOR);
  const speeds = useLiveQuery(
    async () =>
      fresh
        ? readSpeeds(
            db,
            shown.entries.map(({ paper }) => paper),
            new Date(),
          )
        : undefined,
    [db, shown, fresh],
  );
  return useMemo(() => {
    if (!shown || !speeds) return shown;
    const entries = shown.entries.map((entry) => ({
      ...entry,
      speed: speeds.get(entry.paper.id) ?? 0,
    }));
    return { ...shown, entries };
  }, [shown, speeds]);
}
