import type { FeedDay } from '../../utils/time/feed-day.ts';
import { isWeekend } from '../../utils/time/feed-day.ts';
import { t } from '../../utils/i18n/t.ts';
import type { Period } from '../../utils/view/period.ts';
import { periodLabel } from '../../utils/view/period-label.ts';
import { useFetchDay } from './use-fetch-day.ts';
import { Said } from '../Said.tsx';

interface EmptyPeriodProps {
  period: Period;
  today: FeedDay;
  /** Whether all of it is copied. */
  copied: boolean;
}

/** Why a period has no papers; a day that is not copied yet is asked for. */
export function EmptyPeriod({ period, today, copied }: EmptyPeriodProps) {
  const label = periodLabel(period);
  const isDay = period.kind === 'day';
  const fetching = useFetchDay(isDay && !copied ? period.id : undefined);
  if (!copied && !isDay) return <p className="empty">{t('period.notCopied', { period: label })}</p>;
  if (!copied) {
    const { ended } = fetching;
    return ended === 'failed' || ended === 'full' ? (
      <Said as="p" className="empty">
        {t(ended === 'full' ? 'day.full' : 'day.notFetched', { day: label })}{' '}
        <button type="button" onClick={fetching.again}>
          {t('status.tryNow')}
        </button>
      </Said>
    ) : (
      <Said as="p" className="empty">
        {t('day.fetching', { day: label })}
      </Said>
    );
  }
  if (isDay && isWeekend(period.id))
    return <p className="empty">{t('day.weekend', { day: label })}</p>;
  const words = isDay && period.id === today ? 'day.notYet' : 'day.empty';
  return <p className="empty">{t(words, { day: label })}</p>;
}
