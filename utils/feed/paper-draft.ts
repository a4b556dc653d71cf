import type { PaperRow } from '../db/tables.ts';
import type { FeedDay } from '../time/feed-day.ts';

/** A paper as one answer gives it: without what only the store knows, and counts only where they are good. */
export type PaperDraft = Omit<
  PaperRow,
  'days' | 'firstSeenAt' | 'readAt' | 'upvotes' | 'numComments'
> & {
  upvotes?: number;
  numComments?: number;
  /** The day the feed lists it on, as its label says; absent before 2025-03-17. */
  feedDay?: FeedDay;
};
