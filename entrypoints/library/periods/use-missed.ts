import { useLiveQuery } from 'dexie-react-hooks';
import { useReader } from '../../../components/reader-context.tsx';
import { useServices } from '../../../components/services.tsx';
import { readDays } from '../../../utils/db/queries.ts';
import { loadState } from '../../../utils/db/state.ts';
import { isWeekend } from '../../../utils/time/feed-day.ts';
import { rankedPapers } from '../../../utils/view/period-queries.ts';
import { missedDays } from '../../../utils/view/visits.ts';

/** The feed days on which the reader was not here, what of them is copied, and their papers, live. */
export function useMissed() {
  const { db } = useServices();
  const { today } = useReader();
  return useLiveQuery(async () => {
    const visits = await loadState(db, 'visits');
    const days = missedDays(visits, today);
    const rows = await readDays(db, days);
    const copied = new Set(rows.map((row) => row.day));
    const missing = days.filter((day) => !isWeekend(day) && !copied.has(day));
    return { visits, days, missing, entries: await rankedPapers(db, rows) };
  }, [db, today]);
}
