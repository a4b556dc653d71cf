import * as z from 'zod/mini';
import { isPaperKey, type PaperKey } from '../../paper-key.ts';
import { EVIDENCE_KINDS } from './evidence-kinds.ts';
import { isKeyLetters, type KeyLetters } from './key-letters.ts';
import { isRank } from './rank.ts';
import { LIMITS, text, time } from './limits.ts';
import { isQueueState, type QueueState } from './states.ts';
import { isItemType, type ItemType } from './type.ts';

const webAddress = text(2000).check(z.regex(/^(?:https?:\/\/\S+)?$/));

const keyList = z.array(z.custom<PaperKey>(isPaperKey));

export const evidenceSchema = z.object({
  kind: z.enum(EVIDENCE_KINDS),
  text: text(1000),
  at: time,
  /** Address of that page, https. */
  url: webAddress,
});
/** What a page that the reader visited said of a saved paper, in its own words. */
export type Evidence = z.infer<typeof evidenceSchema>;

/** The parts of an item that change, and later merge, on their own; each with the time of its last change. */
export const changedSchema = z.object({
  paper: z.optional(time),
  state: z.optional(time),
  order: z.optional(time),
  tags: z.optional(time),
  notes: z.optional(time),
  snooze: z.optional(time),
  kept: z.optional(time),
});
export type FieldGroup = keyof z.infer<typeof changedSchema>;

export const sourceSchema = z.union([
  z.object({ place: z.literal('site'), name: text(300) }),
  z.object({ place: z.enum(['today', 'library', 'import', 'list']) }),
]);

/**
 * A queue item: a saved paper. It carries its own snapshot, so that it lives without the archive. Whatever
 * comes from outside is read by `readItem` (read.ts), which upgrades and repairs it first.
 */
export const itemSchema = z.object({
  /** Random, so that two devices never collide; of two merged items the smaller wins. */
  id: text(80).check(z.minLength(1)),
  /** Every key that is surely this paper's (multi-entry index): a preprint and its published version are one item. */
  keys: keyList.check(z.minLength(1), z.maxLength(LIMITS.keys)),
  /** Keys that a page gave for it and nothing has confirmed (multi-entry index): never enough for a merge. */
  claims: z.optional(keyList.check(z.maxLength(LIMITS.keys))),
  title: text(LIMITS.title),
  authors: z.array(text(200)).check(z.maxLength(LIMITS.authors)),
  /** CSL's item type, where a reference or page said one. */
  type: z.optional(z.custom<ItemType>(isItemType)),
  venue: z.optional(text(300)),
  year: z.optional(z.int()),
  url: webAddress,
  /** Letters of its own in its citation keys, where another paper had the same one when this was saved. */
  keyLetters: z.optional(z.custom<KeyLetters>(isKeyLetters)),
  /** The newest arXiv version that was seen of it. */
  version: z.optional(z.int()),
  state: z.custom<QueueState>(isQueueState),
  /** Fractional index of the reader's own order, smallest first; equal ones by id. */
  rank: z.custom<string>(isRank),
  tags: z.array(text(LIMITS.tag)).check(z.maxLength(LIMITS.tags)),
  /** Markdown, as typed. */
  notes: text(LIMITS.notes),
  snoozedUntil: z.optional(time),
  evidence: z.array(evidenceSchema).check(z.maxLength(200)),
  savedAt: time,
  source: z.optional(sourceSchema),
  /** The newest of `changed`. */
  changedAt: time,
  /** When each part changed last; absent: not since it was saved. */
  changed: changedSchema,
});

export type QueueRow = z.infer<typeof itemSchema>;
