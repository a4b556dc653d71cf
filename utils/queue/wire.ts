import * as z from 'zod/mini';
import { parseArxivId } from '../arxiv/id.ts';
import { isPaperKey, type PaperKey } from '../paper-key.ts';
import { isSubject } from '../titles/verdict-format.ts';
import { LIMITS, text, time } from './item/limits.ts';
import { sourceSchema } from './item/schema.ts';
import { isQueueState, type QueueState } from './item/states.ts';
import { snapshot, version, year } from './item/snapshot.ts';

/** The shapes of queue data that commands carry; utils/messages.ts says who may send which. */
export const key = z.custom<PaperKey>(isPaperKey);
export const keys = z.array(key).check(z.minLength(1), z.maxLength(8));
export const state = z.custom<QueueState>(isQueueState);
export const tags = z.array(text(200)).check(z.maxLength(200));
export const ids = z.array(text(80)).check(z.minLength(1), z.maxLength(100_000));

/**
 * A paper to be saved: from a page, or read from a list or a file. The first key is its own; the others are
 * what the page or the file says besides.
 */
export const candidate = z.object({
  keys,
  snapshot: z.optional(snapshot),
  source: z.optional(sourceSchema),
  state: z.optional(state),
  tags: z.optional(tags),
  notes: z.optional(text(LIMITS.notes)),
  savedAt: z.optional(time),
});
export type Candidate = z.infer<typeof candidate>;

/** What a page that the reader visits anyway shows of one paper; `remarks` are its own words. */
export const report = z.object({
  keys,
  title: z.optional(text(LIMITS.title)),
  authors: z.optional(z.array(text(200)).check(z.maxLength(200))),
  url: text(2000).check(z.regex(/^https:\/\/\S+$/)),
  version: z.optional(version),
  venue: z.optional(text(300)),
  year: z.optional(year),
  remarks: z.optional(z.array(text(2000)).check(z.maxLength(10))),
  /** What stands in the page's field for it, which comments do not. */
  journalRef: z.optional(text(2000)),
});
export type Report = z.infer<typeof report>;

/** What `bulk` does to every chosen item. */
export const bulkChange = z.union([
  z.object({ state }),
  z.object({ addTags: tags }),
  z.object({ removeTags: tags }),
  z.object({ snoozedUntil: z.nullable(time) }),
  z.object({ remove: z.literal(true) }),
]);
export type BulkChange = z.infer<typeof bulkChange>;

/** One of many papers that the reader chose in a list; `snapshot` for one that the archive does not hold. */
export const chosenPaper = z.object({ key, snapshot: z.optional(snapshot) });
export type ChosenPaper = z.infer<typeof chosenPaper>;

/** What `changePapers` does to every chosen paper. */
export const paperChange = z.union([
  z.object({ save: z.literal(true) }),
  z.object({ addTags: tags.check(z.minLength(1)) }),
  z.object({ done: z.boolean() }),
  z.object({ opened: z.literal(true) }),
]);
export type PaperChange = z.infer<typeof paperChange>;

const isArxivId = (value: unknown): boolean =>
  typeof value === 'string' && value.length < 40 && parseArxivId(value)?.id === value;

/** What the reader says of a likely match: the subject that a page shows, an arXiv id, yes or no or nothing. */
export const verdict = z.object({
  subject: z.custom<string>(isSubject),
  id: z.custom<string>(isArxivId),
  same: z.nullable(z.boolean()),
});
export type Verdict = z.infer<typeof verdict>;

export const place = z.union([z.object({ before: text(80) }), z.object({ after: text(80) })]);
