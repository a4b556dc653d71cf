import type { FeedMonth } from '../../utils/time/feed-month.ts';
import { addMonths, FIRST_MONTH, monthOf } from '../../utils/time/feed-month.ts';
import { t } from '../../utils/i18n/t.ts';
import { monthLabel } from '../../utils/format.ts';
import { useToday } from '../use-today.ts';

const SPANS = [3, 12, 24];

interface SinceChoiceProps {
  since: FeedMonth;
  onChange: (since: FeedMonth) => void;
}

/** How far back the archive goes. What was copied already stays. */
export function SinceChoice({ since, onChange }: SinceChoiceProps) {
  const month = monthOf(useToday());
  const choices = SPANS.map((n) => ({
    value: addMonths(month, 1 - n),
    label: t('archive.since.months', { n }),
  }));
  const known = since === FIRST_MONTH || choices.some(({ value }) => value === since);
  return (
    <label>
      {t('archive.since')}
      <select value={since} onChange={(event) => onChange(event.target.value)}>
        <option value={FIRST_MONTH}>{t('archive.since.all')}</option>
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
        {!known && <option value={since}>{monthLabel(since)}</option>}
      </select>
    </label>
  );
}
