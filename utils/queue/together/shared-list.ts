import type { UtcTime } from '../../time/moment.ts';
import type { QueueRow } from '../item/schema.ts';
import type { WhyLeft } from '../sync/folder/read-folder.ts';

/** A paper of somebody's queue, as far as it is shared. */
export type SharedPaper = Pick<
  QueueRow,
  'keys' | 'title' | 'authors' | 'type' | 'venue' | 'year' | 'url' | 'savedAt'
> & {
  /** Only of those who share them. */
  state?: QueueRow['state'];
  notes?: string;
};

/** What one of a group shares. */
export interface SharedList {
  /** Random, of this list alone: it tells nothing of the device. */
  id: string;
  /** As its reader wants to be called there. */
  name: string;
  /** When it was written, by its writer's clock. */
  at: UtcTime;
  papers: readonly SharedPaper[];
}

/** A list that was not read: the name of its file, and why not. */
interface LeftList {
  file: string;
  why: WhyLeft;
}

/** Of many such lists the first. */
interface LeftLists {
  n: number;
  first: LeftList[];
}

/** What this device shares with a group, and how it goes. Absent: nothing, which is the default. */
export interface Together {
  id: string;
  name: string;
  /** Whether states and notes are shared too. */
  state: boolean;
  notes: boolean;
  lastExchange?: UtcTime;
  /** A code for the reader (utils/i18n/coded.ts). */
  trouble?: string;
  /** Lists in the folder that were not read. */
  left?: LeftLists;
  /** Papers of this queue, those saved first, that one list has no room for. */
  unshared?: number;
  /** The reader stopped: nothing is written, and the list is taken out as soon as the folder lets it. */
  stopping?: true;
}

/** What a reader decides of it. */
export type Sharing = Pick<Together, 'name' | 'state' | 'notes'>;

/** At what hour somebody reads is nobody's business. */
const dayOf = (moment: UtcTime): UtcTime => `${moment.slice(0, 10)}T00:00:00.000Z`;

/** This queue as a list for others: what is not shared is not in it. What was saved last comes first. */
export function papersToShare(
  rows: readonly QueueRow[],
  { state, notes }: Pick<Sharing, 'state' | 'notes'>,
): SharedPaper[] {
  const lastFirst = rows.toSorted((a, b) => (a.savedAt > b.savedAt ? -1 : 1));
  return lastFirst.map((row): SharedPaper => {
    const { keys, title, authors, type, venue, year, url, savedAt } = row;
    return {
      keys,
      title,
      authors,
      type,
      venue,
      year,
      url,
      savedAt: dayOf(savedAt),
      ...(state && { state: row.state }),
      ...(notes && row.notes !== '' && { notes: row.notes }),
    };
  });
}
