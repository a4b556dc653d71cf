import type { Snapshot } from '../item/snapshot.ts';
import type { SharedPaper } from './shared-list.ts';

/** What a member says of a paper, as it is saved here; a year that no command takes is left out. */
export function snapshotOf({ title, authors, type, venue, year, url }: SharedPaper): Snapshot {
  return {
    title,
    authors,
    type,
    venue,
    ...(year !== undefined && year >= 1900 && year <= 2200 && { year }),
    ...(url !== '' && { url }),
  };
}
