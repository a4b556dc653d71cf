import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { FeedDay } from '../../utils/time/feed-day.ts';
import { t } from '../../utils/i18n/t.ts';
import { dayLabel } from '../../utils/format.ts';
import { useKeys } from '../keys/use-keys.ts';
import { neighbour, type Period } from '../../utils/view/period.ts';
import { periodLabel } from '../../utils/view/period-label.ts';

interface PeriodNavProps {
  period: Period;
  today: FeedDay;
  /** In the popup: the day without its year. */
  short?: boolean;
  onPeriod: (period: Period) => void;
}

/** The period before and after, and which one this is. */
export function PeriodNav({ period, today, short, onPeriod }: PeriodNavProps) {
  const to = (by: -1 | 1): false | undefined => {
    const next = neighbour(period, by, today);
    if (!next) return false;
    onPeriod(next);
    return undefined;
  };
  useKeys('page', [
    { keys: ['['], words: `${period.kind}.previous`, act: () => to(-1) },
    { keys: [']'], words: `${period.kind}.next`, act: () => to(1) },
  ]);
  const step = (by: -1 | 1, words: string) => {
    const next = neighbour(period, by, today);
    const Icon = by === -1 ? ChevronLeft : ChevronRight;
    return (
      <button
        type="button"
        className="icon"
        aria-label={words}
        title={words}
        disabled={!next}
        onClick={() => next && onPeriod(next)}
      >
        <Icon size={16} aria-hidden />
      </button>
    );
  };
  return (
    <div className="period-nav">
      {step(-1, t(`${period.kind}.previous`))}
      {period.kind === 'day' ? (
        <time dateTime={period.id}>{short ? dayLabel(period.id) : periodLabel(period)}</time>
      ) : (
        <span className="label">{periodLabel(period)}</span>
      )}
      {step(1, t(`${period.kind}.next`))}
    </div>
  );
}
