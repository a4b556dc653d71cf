import type { FeedDay } from '../time/feed-day.ts';
import { arxivIdOf } from '../sites/arxiv-id-of.ts';
import { ownKeys } from '../sites/own-keys.ts';
import type { Sighting } from '../sites/types.ts';
import type { Trend } from '../trend/format.ts';
import type { Store } from './store.ts';
import { badgeView, type BadgeView, type ReaderMarks } from './view.ts';

/**
 * What stands beside a title now: a badge, a quiet save control, or nothing. Which of them is a public fact:
 * it never depends on what the reader saved, opened or did.
 */
export type Wanted =
  | { kind: 'badge'; view: BadgeView; trend: Trend }
  | { kind: 'save'; reader: ReaderMarks };

/** What a page's marks depend on besides their papers. */
interface Ground {
  store: Pick<Store, 'trend'>;
  today: FeedDay;
  canSave: boolean;
  /** The site shows upvotes itself: it gets save controls instead of badges. */
  showsUpvotes?: boolean | undefined;
  /** There is room for the votes alone. */
  isNarrow?: boolean;
}

export function readerMarks(sighting: Sighting, store: Store): ReaderMarks {
  const keys = ownKeys(sighting);
  const isSo = (what: 'saved' | 'done' | 'opened'): boolean =>
    keys.some((key) => store.mark(key)?.[what]);
  return { saved: isSo('saved'), read: (['done', 'opened'] as const).find(isSo) };
}

/** `reader` changes how a mark looks, never whether there is one. */
export function wantedMark(
  sighting: Sighting,
  reader: ReaderMarks,
  { store, today, canSave, showsUpvotes = false, isNarrow = false }: Ground,
): Wanted | undefined {
  const id = arxivIdOf(sighting);
  const trend = id === undefined || showsUpvotes ? undefined : store.trend(id);
  if (trend) return { kind: 'badge', view: badgeView(trend, today, reader, isNarrow), trend };
  return (sighting.primary || showsUpvotes) && canSave ? { kind: 'save', reader } : undefined;
}
