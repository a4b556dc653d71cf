import type { FeedDay } from '../time/feed-day.ts';
import { dayNumber } from '../time/feed-day.ts';
import { t } from '../i18n/t-overlay.ts';
import type { Trend } from '../trend/format.ts';

/** Everything a badge shows, as plain values: two equal views paint the same. */
export interface BadgeView {
  text: string;
  label: string;
  /** What the reader did with the paper, at the end of its label. */
  did: string;
  strength: 'filled' | 'tinted' | 'outline';
  rising: string;
  saved: boolean;
  read: 'done' | 'opened' | undefined;
}

export interface ReaderMarks {
  saved: boolean;
  read: 'done' | 'opened' | undefined;
}

const WEEK = 7;
const RISING_FROM = 3;

/** `Aug 21`, with the year when it is not the feed's own year of today. Not by `Intl`, which is slow to wake. */
function shortDay(day: FeedDay, today: FeedDay): string {
  const month = t('overlay.months').split(' ')[Number(day.slice(5, 7)) - 1] ?? '';
  const year = day.slice(0, 4);
  const isOurs = year === today.slice(0, 4);
  return t(isOurs ? 'overlay.dayMonth' : 'overlay.dayMonthYear', {
    month,
    day: Number(day.slice(8)),
    year,
  });
}

function strengthOf(trend: Trend, age: number): BadgeView['strength'] {
  if ((age === 0 && trend.rank <= 3) || trend.topOfMonth) return 'filled';
  return age < WEEK ? 'tinted' : 'outline';
}

/** What a badge shows; on a narrow page only the votes, while its label says all. */
export function badgeView(
  trend: Trend,
  today: FeedDay,
  marks: ReaderMarks,
  isNarrow = false,
): BadgeView {
  const age = dayNumber(today) - dayNumber(trend.day);
  const { upvotes, rank, size } = trend;
  const day = shortDay(trend.day, today);
  const isToday = age <= 0;
  const when = isToday ? `#${rank} ${t('overlay.today')}` : day;
  return {
    text: isNarrow ? String(upvotes) : `${upvotes} · ${when}`,
    label: isToday
      ? t('overlay.badge.today', { rank, size, upvotes })
      : t('overlay.badge.day', { rank, size, day, upvotes }),
    did: `${marks.saved ? `. ${t('overlay.kept')}` : ''}${
      marks.read === undefined ? '' : `. ${t(`overlay.${marks.read}`)}`
    }`,
    strength: strengthOf(trend, age),
    rising: age < 2 && trend.speed >= RISING_FROM ? `↗ ${trend.speed}/h` : '',
    ...marks,
  };
}
