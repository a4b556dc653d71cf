import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { FeedDay } from '../../utils/time/feed-day.ts';
import { t } from '../../utils/i18n/t.ts';
import { dayLabel } from '../../utils/format.ts';
import type { Binding } from '../keys/binding.ts';
import type { Key } from '../../utils/i18n/key.ts';
import { useKeys } from '../keys/use-keys.ts';
import type { Period } from '../../utils/view/period.ts';
import { periodLabel } from '../../utils/view/period-label.ts';
import { useSteps } from './use-steps.ts';

interface PeriodNavProps {
  period: Period;
  today: FeedDay;
  /** In the popup: the day without its year. */
  short?: boolean;
  onPeriod: (period: Period) => void;
}

interface StepProps {
  by: -1 | 1;
  words: string;
  to: Period | undefined;
  onPeriod: (period: Period) => void;
}

/** Where it leads nowhere it stays a button, so that the focus is not lost on the way to the end. */
function Step({ by, words, to, onPeriod }: StepProps) {
  const Icon = by === -1 ? ChevronLeft : ChevronRight;
  return (
    <button
      type="button"
      className="icon"
      aria-label={words}
      title={words}
      aria-disabled={!to}
      onClick={() => to && onPeriod(to)}
    >
      <Icon size={16} aria-hidden />
    </button>
  );
}

const keyTo = (to: Period, key: string, words: Key, onPeriod: StepProps['onPeriod']): Binding => ({
  keys: [key],
  words,
  act: () => onPeriod(to),
});

/** The period before and after, and which one this is. */
export function PeriodNav({ period, today, short, onPeriod }: PeriodNavProps) {
  const { before, after } = useSteps(period, today);
  const { kind } = period;
  useKeys('page', [
    ...(before ? [keyTo(before, '[', `${kind}.previous`, onPeriod)] : []),
    ...(after ? [keyTo(after, ']', `${kind}.next`, onPeriod)] : []),
  ]);
  return (
    <div className="period-nav">
      <Step by={-1} words={t(`${kind}.previous`)} to={before} onPeriod={onPeriod} />
      {kind === 'day' ? (
        <time dateTime={period.id}>{short ? dayLabel(period.id) : periodLabel(period)}</time>
      ) : (
        <span className="label">{periodLabel(period)}</span>
      )}
      <Step by={1} words={t(`${kind}.next`)} to={after} onPeriod={onPeriod} />
    </div>
  );
}
