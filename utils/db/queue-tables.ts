import type { PaperKey } from '../paper-key.ts';
import type { MarkRow, UtcTime } from './tables.ts';

export type QueueState = 'to-read' | 'reading' | 'done' | 'archived';

/** What a page that the reader visited said of a saved paper, in its own words. */
export interface Evidence {
  kind: 'version' | 'withdrawn' | 'accepted' | 'journal' | 'venue';
  text: string;
  at: UtcTime;
  /** Address of that page, https. */
  url: string;
}

/** The parts of a queue item that change, and later merge, on their own. */
export type FieldGroup = 'paper' | 'state' | 'order' | 'tags' | 'notes' | 'snooze' | 'kept';

/** A saved paper. It carries its own snapshot, so that it lives without the archive. */
export interface QueueRow {
  /** Random, so that two devices never collide; of two merged items the smaller wins. */
  id: string;
  /** Every key of this paper (multi-entry index): a preprint and its published version are one item. */
  keys: PaperKey[];
  title: string;
  authors: string[];
  venue?: string;
  year?: number;
  url: string;
  /** The newest arXiv version that was seen of it. */
  version?: number;
  state: QueueState;
  /** Fractional index of the reader's own order, smallest first; equal ones by id. */
  rank: string;
  tags: string[];
  /** Markdown, as typed. */
  notes: string;
  snoozedUntil?: UtcTime;
  evidence: Evidence[];
  savedAt: UtcTime;
  /** Address of the page it was saved from. */
  savedFrom?: string;
  /** The newest of `changed`. */
  changedAt: UtcTime;
  /** When each part changed last; absent: not since it was saved. */
  changed: Partial<Record<FieldGroup, UtcTime>>;
}

/** A removed item, so that another device learns of it; `into` when it became part of another. */
export interface GoneRow {
  id: string;
  keys: PaperKey[];
  at: UtcTime;
  into?: string;
}

/** One record that a command changed; null where there was, or is, none. */
export type Change =
  | { table: 'queue'; before: QueueRow | null; after: QueueRow | null }
  | { table: 'gone'; before: GoneRow | null; after: GoneRow | null }
  | { table: 'marks'; before: MarkRow | null; after: MarkRow | null };

/** One undoable command. The newest few stay. */
export interface UndoRow {
  n?: number;
  token: string;
  at: UtcTime;
  changes: Change[];
  /** Instead of changes: the copy of the queue from before. */
  snapshot?: number;
}

/** A copy of the queue as the text of a backup, to roll back to. */
export interface SnapshotRow {
  n?: number;
  at: UtcTime;
  why: 'daily' | 'restore' | 'migration';
  items: number;
  text: string;
}

/** A file that a page hands to the worker: too long for a message. */
export interface StagedRow {
  id: string;
  at: UtcTime;
  text: string;
}
