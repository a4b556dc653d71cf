import type { TidemarkTables } from '../tables.ts';
import {
  readDayRow,
  readMonthRow,
  readSampleRow,
  readTermFacts,
  readTermPostings,
  readTitleRow,
} from './archive-tables.ts';
import { readLsaBasis, readLsaMonth } from './lsa-tables.ts';
import {
  readDirtyRow,
  readLiveRow,
  readLookRow,
  readMetRow,
  readProblemRow,
  readSiteVisitRow,
  readStateRow,
} from './other-tables.ts';
import { readPaperRow } from './paper.ts';
import { readQueueRow } from './queue-item.ts';
import {
  readAgreedRow,
  readTombstoneRow,
  readMarkRow,
  readRemovedRow,
  readSnapshotRow,
  readStagedRow,
  readVerdictRow,
} from './queue-tables.ts';
import { readUndoRow } from './undo.ts';

/** A stored row as it should be: itself, repaired, or undefined when nothing can be made of it. Never throws. */
export type RowReader = (raw: unknown) => unknown;

/** A new table cannot be left out: its rows would be taken as they are. */
export const ROW_READERS: Readonly<Record<keyof TidemarkTables, RowReader>> = {
  papers: readPaperRow,
  days: readDayRow,
  samples: readSampleRow,
  queue: readQueueRow,
  gone: readTombstoneRow,
  removed: readRemovedRow,
  agreed: readAgreedRow,
  undo: readUndoRow,
  snapshots: readSnapshotRow,
  staged: readStagedRow,
  marks: readMarkRow,
  months: readMonthRow,
  titles: readTitleRow,
  verdicts: readVerdictRow,
  looks: readLookRow,
  siteVisits: readSiteVisitRow,
  met: readMetRow,
  live: readLiveRow,
  state: readStateRow,
  dirty: readDirtyRow,
  problems: readProblemRow,
  termFacts: readTermFacts,
  termPostings: readTermPostings,
  lsa: readLsaBasis,
  lsaMonths: readLsaMonth,
};
