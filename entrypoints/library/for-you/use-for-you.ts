import { readDaysBetween } from '../../../utils/db/queries.ts';
import { rankedPapers } from '../../../utils/view/period-queries.ts';
import { addDays } from '../../../utils/time/feed-day.ts';
import type { Entry } from '../../../utils/view/entries.ts';
import { createMatcher } from '../../../utils/view/rules.ts';
import { useCalmQuery } from '../use-calm-query.ts';
import { useReader } from '../../../components/reader-context.tsx';
import { useServices } from '../../../components/services.tsx';
import { nearEntries } from './near-entries.ts';

/** Of how many days it chooses. */
export const FOR_YOU_DAYS = 30;
const MOST = 100;

interface ForYouList {
  entries: Entry[];
  /** How many papers the reader must save, finish or open first; 0 when that is done. */
  lacking: number;
}

/** Papers of the last thirty days near to what the reader saved, did and opened; watched ones first. */
export function useForYou(): ForYouList | undefined {
  const { db } = useServices();
  const { today, settings } = useReader();
  const { watched, less, notNear } = settings;
  const first = addDays(today, 1 - FOR_YOU_DAYS);
  return useCalmQuery(
    async () => {
      const days = await readDaysBetween(db, first, today);
      const entries = await rankedPapers(db, days);
      const { near: all, isKnown, lacking } = await nearEntries(db, entries, { less, notNear });
      const near = all.slice(0, MOST);
      const watchedBy = createMatcher(watched);
      const nearIds = new Set(near.map(({ paper }) => paper.id));
      const others = entries.filter(
        ({ paper }) => !nearIds.has(paper.id) && !isKnown.has(paper.id),
      );
      const isWatched = ({ paper }: Entry): number => (watchedBy(paper) ? 1 : 0);
      const sorted = [...near, ...others.filter(({ paper }) => watchedBy(paper))]
        .sort((a, b) => isWatched(b) - isWatched(a))
        .map((entry, index) => ({ ...entry, rank: index + 1 }));
      return { entries: sorted, lacking };
    },
    { days: [first, today], queue: 'any', marks: 'any' },
    [db, today, watched, less, notNear],
  );
}
