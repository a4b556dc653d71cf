import type { Evidence } from '../item/schema.ts';
import type { KeyLetters } from '../item/key-letters.ts';
import type { QueueRow } from '../item/schema.ts';
import type { QueueState } from '../item/states.ts';
import type { PaperKey } from '../../paper-key.ts';
import type { SavedSearch } from '../../settings.ts';
import type { UtcTime } from '../../time/moment.ts';

/** Of `Replica`. A later one is not read; what one of ours does not know it passes over. */
export const REPLICA_VERSION = 1;

/** Names an installation: eight of `0…9a…z`, random, new when a profile was copied. */
export type DeviceId = string;

/**
 * A moment and the device that wrote: milliseconds since 1970 UTC in nine digits of base 36, then the device, so
 * that clocks compare as texts. A hybrid logical clock for each part by itself: its writer takes the time of
 * the edit, or the millisecond after the clock that the part has, whichever is later (docs/decisions/0200).
 */
export type Clock = string;

/** A value and when it was written: of two the later counts. */
export type Dated<T> = readonly [clock: Clock, value: T];

/** A set of which each element is in (its value) or was taken out (null), by the clock of that; in order of clocks. */
export type DatedSet<T> = Readonly<Record<string, Dated<T | null>>>;

/** In the queue; removed; or part of another item, by its id. */
export type Life = 'in' | 'removed' | `part:${string}`;

/** One text of notes. Two are there at once when they were written without knowing of each other. */
export interface NotesVersion {
  clock: Clock;
  text: string;
  /** The item in which it was written, when that became part of this one. */
  of?: string;
}

export interface Notes {
  versions: readonly NotesVersion[];
  /** By item, then by device: the last clock of each whose text the writer of a version knew, and replaced. */
  known: Readonly<Record<string, Readonly<Record<DeviceId, Clock>>>>;
}

/** Null: as the archive has it. */
type PaperPart = Pick<
  QueueRow,
  'title' | 'authors' | 'type' | 'venue' | 'year' | 'url' | 'version'
> | null;

/** A queue item part by part. Parts that another device has not sent are absent. */
export interface ItemState {
  life?: Dated<Life>;
  saved?: Dated<Pick<QueueRow, 'savedAt' | 'source'>>;
  paper?: Dated<PaperPart>;
  state?: Dated<QueueState>;
  /** Fractional index; items with the same one stand by id. */
  order?: Dated<string>;
  snooze?: Dated<UtcTime | null>;
  letters?: Dated<KeyLetters | null>;
  keys: DatedSet<PaperKey>;
  claims: DatedSet<PaperKey>;
  /** By the tag in lower case. */
  tags: DatedSet<string>;
  notes: Notes;
  /** Only grows. */
  evidence: readonly Evidence[];
}

/** What the reader did with a paper outside the queue. */
export interface MarkState {
  opened?: Dated<UtcTime | null>;
  done?: Dated<UtcTime | null>;
}

/** The settings that are not a device's own. */
export interface SharedSettings {
  /** By kind and text. */
  watched: DatedSet<{ kind: string; text: string }>;
  muted: DatedSet<{ kind: string; text: string }>;
  /** By arXiv id. */
  less: DatedSet<string>;
  /** By id. */
  searches: DatedSet<SavedSearch>;
  titleLink?: Dated<string>;
}

/**
 * All that devices agree on, as one of them knows it, or a part of it: plain JSON. Two are joined by `merge`
 * (merge.ts), in any order, any number of times; a part that was lost on the way is only not known yet.
 */
export interface Replica {
  version: typeof REPLICA_VERSION;
  items: Readonly<Record<string, ItemState>>;
  marks: Readonly<Record<PaperKey, MarkState>>;
  /** By subject and arXiv id, with a line feed between; null: taken back. */
  verdicts: Readonly<Record<string, Dated<boolean | null>>>;
  settings: SharedSettings;
}
