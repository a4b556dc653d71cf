/**
 * The trend index: what the overlay reads from `storage.local` without waking the worker.
 * The version in each key keeps an old overlay in an open tab from reading a new format.
 *
 * `t1:2508`  trends of the papers whose arXiv id is of that month: entries joined by `;`, sorted by
 *            number; an entry is `number,upvotes,rank,size,day,flags,speed` with upvotes, rank, size and
 *            speed in base 36, `day` = days since the feed's first in base 36; an empty speed is 0.
 * `t1:head`  `TrendHead`.
 * `q1:…`     the reader's marks, utils/queue/marks/format.ts.
 */
import type { FeedDay } from '../time/feed-day.ts';

export const HEAD_KEY = 't1:head';

export function shardKey(yymm: string): string {
  return `t1:${yymm}`;
}

export interface Trend {
  upvotes: number;
  /** 1-based, in the feed's own order of `day`. */
  rank: number;
  /** How many papers that day lists. */
  size: number;
  /** The newest day that lists the paper. */
  day: FeedDay;
  /** Among the top 1 % of its calendar month by upvotes. */
  topOfMonth: boolean;
  /** Upvotes an hour at the last reading, tenths dropped; 0 when not rising or not known. */
  speed: number;
}

export interface TrendHead {
  /** Arxiv months `YYMM` that have a shard. */
  months: string[];
  /** Whether the whole archive is copied: a month without a shard then has no featured paper. */
  complete: boolean;
  /** Milliseconds to add to the local clock to get the feed's, 0 when they agree within 10 minutes. */
  skew: number;
}
