import { t } from '../../../utils/i18n/t.ts';

const monthName = (month: number): string => t('card.months').split(' ')[month] ?? '';

/** `Fri 21 Aug 2026` of `2026-08-21`. Not by `Intl`, which is slow to wake in a page. */
export function longDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  const weekday = t('card.days').split(' ')[date.getUTCDay()] ?? '';
  const month = monthName(date.getUTCMonth());
  const [n, year] = [String(date.getUTCDate()), String(date.getUTCFullYear())];
  return t('card.longDay', { weekday, day: n, month, year });
}

/** `Aug` of `2026-08-21`. */
export const monthOf = (day: string): string => monthName(Number(day.slice(5, 7)) - 1);

/** `21 Aug` of a moment in minutes since 1970 UTC. */
export function dayOfMinutes(minutes: number): string {
  const date = new Date(minutes * 60_000);
  const month = monthName(date.getUTCMonth());
  return t('card.dayMonth', { day: String(date.getUTCDate()), month });
}
