import { useLiveQuery } from 'dexie-react-hooks';
import { rankedPapers } from '../../utils/db/period-queries.ts';
import { readMarks, readQueue } from '../../utils/db/queries.ts';
import { addDays } from '../../utils/feed/day.ts';
import { t } from '../../utils/i18n/t.ts';
import { rankForYou, type ForYou } from '../../utils/search/rank-for-you.ts';
import { knownPapers } from '../../utils/view/profile.ts';
import type { Entry } from '../../utils/view/entries.ts';
import { createMatcher } from '../../utils/view/rules.ts';
import { useReader } from '../reader-context.tsx';
import { searchOf } from '../search/engine.ts';
import { useServices } from '../services.tsx';

const DAYS = 30;
const MOST = 100;

/** `agents, planning: as in 3 saved and 2 opened papers` */
function reasonOf({ terms, sharedWith }: ForYou): string {
  const kinds = (['saved', 'done', 'opened'] as const).filter((kind) => sharedWith[kind]);
  const counts = kinds.map((kind) => t(`forYou.${kind}`, { n: sharedWith[kind] ?? 0 }));
  return t('forYou.reason', { terms: terms.join(', '), known: counts.join(', ') });
}

/** Papers of the last thirty days near to what the reader saved, did and opened; watched ones first. */
export function useForYou(): Entry[] | undefined {
  const { db } = useServices();
  const { today, settings } = useReader();
  const { watched } = settings;
  return useLiveQuery(async () => {
    const days = db.days.where('day').between(addDays(today, -DAYS), today, true, true);
    const [queue, marks, entries] = await Promise.all([
      readQueue(db),
      readMarks(db),
      days.toArray().then((rows) => rankedPapers(db, rows)),
    ]);
    const known = knownPapers(queue, marks);
    const terms = await searchOf(db).termsOf([
      ...known.map(({ id }) => id),
      ...entries.map(({ paper }) => paper.id),
    ]);
    const withTerms = <T extends { id: string }>(ones: readonly T[]) =>
      ones.flatMap((one) => {
        const weights = terms.get(one.id);
        return weights === undefined ? [] : [{ ...one, terms: weights }];
      });
    const ranked = rankForYou(
      withTerms(known),
      withTerms(entries.map(({ paper }) => ({ id: paper.id }))),
    );
    const watchedBy = createMatcher(watched);
    const isKnown = new Set(known.map(({ id }) => id));
    const byId = new Map(entries.map((entry) => [entry.paper.id, entry]));
    const near = ranked.slice(0, MOST).flatMap((one): Entry[] => {
      const entry = byId.get(one.id);
      return entry ? [{ ...entry, reason: reasonOf(one) }] : [];
    });
    const nearIds = new Set(near.map(({ paper }) => paper.id));
    const others = entries.filter(({ paper }) => !nearIds.has(paper.id) && !isKnown.has(paper.id));
    const all = [...near, ...others.filter(({ paper }) => watchedBy(paper))];
    const isWatched = ({ paper }: Entry): number => (watchedBy(paper) ? 1 : 0);
    return all
      .sort((a, b) => isWatched(b) - isWatched(a))
      .map((entry, index) => ({ ...entry, rank: index + 1 }));
  }, [db, today, watched]);
}
