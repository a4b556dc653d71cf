import { useLiveQuery } from 'dexie-react-hooks';
import { loadState } from '../../utils/db/state.ts';
import type { FeedDay } from '../../utils/time/feed-day.ts';
import { missedDays } from '../../utils/view/visits.ts';
import { useServices } from '../../components/services.tsx';

/** On how many feed days the reader was not here, live. */
export function useMissedCount(today: FeedDay): number {
  const { db } = useServices();
  return (
    useLiveQuery(
      async () => missedDays(await loadState(db, 'visits'), today).length,
      [db, today],
    ) ?? 0
  );
}
