import { t } from '../i18n/t.ts';
import { longDayLabel, monthLabel, spanLabel } from '../format.ts';
import type { Period } from './period.ts';

/** `Fri 21 Aug 2026`, `Week 34, 17–23 Aug 2026`, `August 2026`. */
export function periodLabel({ kind, id, first, last }: Period): string {
  if (kind === 'day') return longDayLabel(id);
  if (kind === 'month') return monthLabel(id);
  return t('period.week', { n: Number(id.slice(6)), days: spanLabel(first, last) });
}
