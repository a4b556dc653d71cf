import type { PaperKey } from '../paper-key.ts';
import type { QueueRow } from '../queue/item/schema.ts';

import type { UtcTime } from '../time/moment.ts';

/** What the reader did with a paper outside the queue. */
export interface MarkRow {
  key: PaperKey;
  openedAt?: UtcTime;
  doneAt?: UtcTime;
  /** When one of them was taken back, until other devices were told. */
  clearedAt?: UtcTime;
}

/** What the reader said of a likely match. Primary key `[subject+id]`. */
export interface VerdictRow {
  /** What the page showed, see utils/titles/verdict-format.ts. */
  subject: string;
  /** arXiv id. */
  id: string;
  same: boolean;
  at: UtcTime;
}

/** A removed item, so that another device learns of it; `into` when it became part of another. */
export interface TombstoneRow {
  id: string;
  keys: PaperKey[];
  at: UtcTime;
  into?: string;
}

/** A removed item whole, for 30 days. */
export interface RemovedRow {
  id: string;
  /** Its keys and what pages gave for it (multi-entry index): saving one of them again brings the item back. */
  keys: PaperKey[];
  /** When it was removed. */
  at: UtcTime;
  /** When it was first seen that its time is over, see utils/queue/forget-removed.ts. */
  dueAt?: UtcTime;
  /** Of `item`, see utils/queue/item/upgrade.ts. */
  version: number;
  item: QueueRow;
}

/** The tables that a command may change, and the settings. */
export interface ChangedRow {
  queue: QueueRow;
  gone: TombstoneRow;
  removed: RemovedRow;
  marks: MarkRow;
  verdicts: VerdictRow;
  /** As in `storage.local`. */
  settings: { value: unknown };
}

type ChangeOf<T extends keyof ChangedRow> = {
  table: T;
  before: ChangedRow[T] | null;
  after: ChangedRow[T] | null;
};

/** One record that a command changed; null where there was, or is, none. */
export type Change = { [T in keyof ChangedRow]: ChangeOf<T> }[keyof ChangedRow];

/** What was done, for the words beside its undo. */
export type UndoKind =
  | 'save'
  | 'remove'
  | 'state'
  | 'tags'
  | 'notes'
  | 'order'
  | 'snooze'
  | 'done'
  | 'opened'
  | 'import'
  | 'restore'
  | 'rollBack'
  | 'merge'
  | 'verdict'
  | 'bringBack'
  | 'empty'
  | 'join'
  | 'undo';

/** One undoable command. The newest few stay. */
export interface UndoRow {
  n?: number;
  token: string;
  at: UtcTime;
  /** Absent in rows of version 1. */
  what?: UndoKind;
  /** Title of the first item that it changed, and how many it changed. */
  title?: string;
  count?: number;
  /** Done by itself on a page that the reader visited, and not shown to the reader yet. Indexed, so no boolean. */
  unseen?: 1;
  /** Of an `undo`: the token of what it took back. */
  undoes?: string;
  /** When it was taken back; absent again when that was taken back in turn. */
  undoneAt?: UtcTime;
  changes: Change[];
  /** Of the items in `changes`, see utils/queue/item/upgrade.ts; absent: 1. */
  version?: number;
  /** Instead of changes, in rows of version 1: the copy of the queue from before. */
  snapshot?: number;
}

/**
 * What this device agreed on with others at its last exchange, a part a row: `item ID`, `mark KEY`, `verdict NAME`,
 * `settings` (utils/queue/sync/agreed-rows.ts). None while nothing is exchanged.
 */
export interface AgreedRow {
  name: string;
  /** As in a replica (utils/queue/sync/replica.ts); what the item's own row says is left out. */
  value: Readonly<Record<string, unknown>>;
  /** Fingerprints of what is left out. */
  paper?: number;
  notes?: number;
}

/** A copy of the queue as the text of a backup, to roll back to. */
export interface QueueCopyRow {
  n?: number;
  at: UtcTime;
  why: 'daily' | 'restore' | 'bulk' | 'migration';
  items: number;
  text: string;
}

/** A file that a page hands to the worker: too long for a message. */
export interface StagedRow {
  id: string;
  at: UtcTime;
  text: string;
}
