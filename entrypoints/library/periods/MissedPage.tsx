import type { FeedDay } from '../../../utils/time/feed-day.ts';
import type { Visits } from '../../../utils/db/state-values.ts';
import { t } from '../../../utils/i18n/t.ts';
import { ListView } from '../../../components/list/ListView.tsx';
import { dayLabel } from '../../../utils/format.ts';
import { useMissed } from './use-missed.ts';
import { useListOptions } from '../list/use-list-options.ts';
import { useReader } from '../../../components/reader-context.tsx';
import { useServices } from '../../../components/services.tsx';
import type { QueueActions } from '../../../components/use-queue-actions.ts';

function AwayHint({ days, missing }: { days: readonly FeedDay[]; missing: number }) {
  const [first = '', last = first] = [days[0], days.at(-1)];
  return (
    <p className="hint">
      {first === last
        ? t('missed.day', { day: dayLabel(first) })
        : t('missed.days', { n: days.length, first: dayLabel(first), last: dayLabel(last) })}{' '}
      {missing > 0 && t('period.partly', { n: missing })}
    </p>
  );
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
  const first = missed?.days[0];
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
      {missed && first !== undefined && (
        <>
          <AwayHint days={missed.days} missing={missed.missing.length} />
          {missed.entries.length === 0 ? (
            <p className="empty">
              {t(missed.missing.length > 0 ? 'missed.notCopied' : 'missed.empty')}
            </p>
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
