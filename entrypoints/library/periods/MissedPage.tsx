import { useLiveQuery } from 'dexie-react-hooks';
import { readDays } from '../../../utils/db/queries.ts';
import { rankedPapers } from '../../../utils/view/period-queries.ts';
import { loadState } from '../../../utils/db/state.ts';
import type { Visits } from '../../../utils/db/state-values.ts';
import { t } from '../../../utils/i18n/t.ts';
import { isWeekend } from '../../../utils/time/feed-day.ts';
import { missedDays } from '../../../utils/view/visits.ts';
import { ListView } from '../../../components/list/ListView.tsx';
import { dayLabel } from '../../../utils/format.ts';
import { useListOptions } from '../list/use-list-options.ts';
import { useReader } from '../../../components/reader-context.tsx';
import { useServices } from '../../../components/services.tsx';
import type { QueueActions } from '../../../components/use-queue-actions.ts';

function useMissed() {
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

/** One list, without repeats, of exactly the feed days on which the reader was not here. */
export function MissedPage({ tell }: Pick<QueueActions, 'tell'>) {
  const { send } = useServices();
  const { today } = useReader();
  const [options, change] = useListOptions();
  const missed = useMissed();
  const setVisits = (visits: Visits): Promise<unknown> => send('setVisits', { visits });
  const markSeen = async (before: Visits): Promise<void> => {
    try {
      await setVisits({ seenThrough: today, visited: [] });
      tell({
        text: t('missed.marked'),
        undo: () => void setVisits(before).then(() => tell(undefined)),
      });
    } catch (error) {
      tell({ text: error instanceof Error ? error.message : t('error.unknown') });
    }
  };
  const [first, last] = [missed?.days[0], missed?.days.at(-1)];
  return (
    <>
      <header className="list-head">
        <h2>{t('missed.title')}</h2>
        <span className="spring" />
        {missed && first !== undefined && (
          <button type="button" onClick={() => void markSeen(missed.visits)}>
            {t('missed.mark')}
          </button>
        )}
      </header>
      {missed && first === undefined && <p className="empty">{t('missed.none')}</p>}
      {missed && first !== undefined && last !== undefined && (
        <>
          <p className="hint">
            {first === last
              ? t('missed.day', { day: dayLabel(first) })
              : t('missed.days', {
                  n: missed.days.length,
                  first: dayLabel(first),
                  last: dayLabel(last),
                })}{' '}
            {missed.missing.length > 0 && t('period.partly', { n: missed.missing.length })}
          </p>
          {missed.entries.length === 0 ? (
            <p className="empty">{t('missed.empty')}</p>
          ) : (
            <ListView
              dated
              name="missed"
              entries={missed.entries}
              label={t('missed.title')}
              options={options}
              onOptions={change}
              toolbar
            />
          )}
        </>
      )}
    </>
  );
}
