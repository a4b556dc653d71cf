import { useLiveQuery } from 'dexie-react-hooks';
import type { FeedDay } from '../../utils/time/feed-day.ts';
import { neighbour, periodOf, type Period } from '../../utils/view/period.ts';
import { stepDay } from '../../utils/view/step-day.ts';
import { useServices } from '../services.tsx';

interface Steps {
  before: Period | undefined;
  after: Period | undefined;
}

/** Where the arrows lead from a period: over days that have no papers, live. */
export function useSteps(period: Period, today: FeedDay): Steps {
  const { db } = useServices();
  const { kind, id } = period;
  const known = useLiveQuery(async () => {
    if (kind !== 'day') return undefined;
    const [before, after] = await Promise.all([
      stepDay(db, id, -1, today),
      stepDay(db, id, 1, today),
    ]);
    const period = (day: FeedDay | undefined): Period | undefined =>
      day === undefined ? undefined : periodOf('day', day);
    return { id, before: period(before), after: period(after) };
  }, [db, kind, id, today]);
  // Until the days are read, and for weeks and months, the one that is next to it.
  if (known?.id === id) return known;
  return { before: neighbour(period, -1, today), after: neighbour(period, 1, today) };
}
