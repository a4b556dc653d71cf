import { loadState } from '../db/state.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import { progressOf } from '../feed/backfill-progress.ts';
import { t } from '../i18n/t.ts';
import { addDays, type FeedDay } from '../time/feed-day.ts';
import { missingDays } from './period.ts';

/** A stretch of feed days, both included. */
export interface Span {
  first: FeedDay;
  last: FeedDay;
}

/** How much of what a page tells of is on this machine. */
export interface Copied {
  /** All of it: nothing need be said. */
  complete: boolean;
  /** Feed days that are there, of the span's weekdays or of all. */
  days: number;
  /** Weekdays of the span; months of the archive. */
  total: number;
  months: number;
}

const RECENT = 14;

/** Of a span of days. */
export async function copiedOfSpan(db: TidemarkDb, span: Span, today: FeedDay): Promise<Copied> {
  const rows = await db.days.where('day').between(span.first, span.last, true, true).primaryKeys();
  const period = { kind: 'week', id: '', ...span } as const;
  const total = missingDays(period, today, new Set()).length;
  const missing = missingDays(period, today, new Set(rows)).length;
  return { complete: missing === 0, days: total - missing, total, months: 0 };
}

/** Of the whole archive, as far back as the reader wants it. */
export async function copiedOfArchive(db: TidemarkDb, today: FeedDay): Promise<Copied> {
  const { since } = await loadState(db, 'backfill');
  const { done, total } = progressOf(await db.months.toArray(), today, since);
  const recent = await copiedOfSpan(db, { first: addDays(today, -RECENT), last: today }, today);
  const days = await db.days.count();
  return { complete: done >= total && recent.complete, days, total, months: done };
}

/** What to say of it; nothing where all is there. `search`: that only this is searched. */
export function copiedWords(copied: Copied, of: 'span' | 'archive' | 'search'): string | undefined {
  const { complete, days, total, months } = copied;
  if (complete) return undefined;
  if (of === 'span') return t('copied.span', { n: days, total });
  if (days === 0) return t('copied.nothing');
  const isSearch = of === 'search';
  // Months count what is older than the last two weeks; before the first of them days say more.
  if (months === 0 || months >= total)
    return t(isSearch ? 'copied.search.days' : 'copied.days', { n: days });
  return t(isSearch ? 'copied.search.months' : 'copied.months', { done: months, total });
}
