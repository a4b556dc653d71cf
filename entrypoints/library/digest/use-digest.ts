import { useLiveQuery } from 'dexie-react-hooks';
import { readPeriod } from '../../../utils/view/period-queries.ts';
import { addDays } from '../../../utils/time/feed-day.ts';
import { bestOfDay } from '../../../utils/view/digest.ts';
import type { Entry } from '../../../utils/view/entries.ts';
import { periodOf } from '../../../utils/view/period.ts';
import { applyRules } from '../../../utils/view/rules.ts';
import { longDayLabel } from '../../../utils/format.ts';
import { nearEntries } from '../for-you/near-entries.ts';
import { useReader } from '../../../components/reader-context.tsx';
import { useServices } from '../../../components/services.tsx';

const DAYS = 7;

/** The best of each of the last seven days, newest day first, without repeats and muted papers. */
export function useDigest(): Entry[] | undefined {
  const { db } = useServices();
  const { today, settings } = useReader();
  return useLiveQuery(async () => {
    const seen = new Set<string>();
    const days: { day: string; entries: Entry[] }[] = [];
    for (let back = 0; back < DAYS; back += 1) {
      const day = addDays(today, -back);
      const list = await readPeriod(db, periodOf('day', day), today);
      const fresh = list.entries.filter(({ paper }) => !seen.has(paper.id));
      for (const { paper } of fresh) seen.add(paper.id);
      days.push({ day, entries: applyRules(fresh, settings).shown });
    }
    const { near } = await nearEntries(
      db,
      days.flatMap(({ entries }) => entries),
      settings.less,
    );
    const nearest = new Map(near.map((entry) => [entry.paper.id, entry]));
    return days.flatMap(({ day, entries }) => bestOfDay(entries, nearest, longDayLabel(day)));
  }, [db, today, settings]);
}
