import { useReader } from '../../../components/reader-context.tsx';
import { useServices } from '../../../components/services.tsx';
import { readDays } from '../../../utils/db/queries.ts';
import { loadState } from '../../../utils/db/state.ts';
import { isWeekend } from '../../../utils/time/feed-day.ts';
import { useCalmQuery } from '../use-calm-query.ts';
import { nearEntries } from '../for-you/near-entries.ts';
import { rankedPapers } from '../../../utils/view/period-queries.ts';
import { nearFirst } from '../../../utils/view/near-first.ts';
import { missedDays } from '../../../utils/view/visits.ts';

/** The feed days on which the reader was not here, what of them is copied, and their papers, what is near to the reader's own first, live. */
export function useMissed() {
  const { db } = useServices();
  const { today, settings } = useReader();
  return useCalmQuery(
    async () => {
      const visits = await loadState(db, 'visits');
      const days = missedDays(visits, today);
      const rows = await readDays(db, days);
      const copied = new Set(rows.map((row) => row.day));
      const missing = days.filter((day) => !isWeekend(day) && !copied.has(day));
      const all = await rankedPapers(db, rows);
      const { near } = await nearEntries(db, all, settings);
      return { visits, days, missing, entries: nearFirst(all, near) };
    },
    { state: ['visits', 'visits'], days: 'any', queue: 'any', marks: 'any' },
    [db, today, settings],
  );
}
