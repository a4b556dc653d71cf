import type { Sighting } from '../sites/types.ts';
import type { FeedDay } from '../time/feed-day.ts';
import type { ReaderMarks } from './view.ts';

/** What a pass found. */
export interface Passed {
  sightings: Sighting[];
  /** Those that have no mark, and that the reader saved or did: the page's layer and the bar show them. */
  kept: Kept[];
  today: FeedDay;
  dark: boolean;
  /** How many rows, ids and addresses of the page could not be read. */
  unread: number;
}

export interface Kept {
  sighting: Sighting;
  reader: ReaderMarks;
}
