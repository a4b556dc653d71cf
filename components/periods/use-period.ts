import { useMemo } from 'react';
import { useLiveQuery } from 'dexie-react-hooks';
import { readPeriod, type PeriodList } from '../../utils/db/period-queries.ts';
import { newestFilledDay } from '../../utils/db/queries.ts';
import { readSpeeds } from '../../utils/db/trending-query.ts';
import type { FeedDay } from '../../utils/db/tables.ts';
import { addDays } from '../../utils/feed/day.ts';
import { periodOf, type Period } from '../../utils/view/period.ts';
import { useServices } from '../services.tsx';

export interface ShownPeriod extends PeriodList {
  period: Period;
}

const RISES_FOR = 14;

/** A period's papers, live. Without a wish: today, or the newest day that has papers. */
export function usePeriod(today: FeedDay, wish: Period | undefined): ShownPeriod | undefined {
  const { db } = useServices();
  return useLiveQuery(async () => {
    const day = wish ? undefined : ((await newestFilledDay(db, today)) ?? today);
    const period = wish ?? periodOf('day', day ?? today);
    return { period, ...(await readPeriod(db, period, today)) };
  }, [db, today, wish]);
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
