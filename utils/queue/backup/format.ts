import { generateNKeysBetween } from 'fractional-indexing';
import * as z from 'zod/mini';
import type { QueueRow } from '../../db/queue-tables.ts';
import { isSubject } from '../../titles/verdict-format.ts';
import { QueueError } from '../error.ts';
import { text, time } from '../limits.ts';
import { queueRowSchema } from '../model.ts';
import { isRank } from '../order.ts';
import { key } from '../wire.ts';

/**
 * A backup: one JSON object, readable by every later version. Unknown fields are passed over; of a list
 * what is unsound is left out and counted.
 */
export const BACKUP_FORMAT = 'tidemark-backup';
export const BACKUP_VERSION = 1;
const MOST_ITEMS = 100_000;

const markSchema = z.object({ key, openedAt: z.optional(time), doneAt: z.optional(time) });
const verdictSchema = z.object({
  subject: z.custom<string>(isSubject),
  id: text(40),
  same: z.boolean(),
  at: time,
});

export interface Backup {
  madeAt: string;
  queue: QueueRow[];
  marks: z.infer<typeof markSchema>[];
  verdicts: z.infer<typeof verdictSchema>[];
  /** As stored; read through `parseSettings`. */
  settings: unknown;
  /** How many entries of the file were unsound and are left out. */
  refused: number;
}

const KEPT = 'Nothing was changed.';

const headSchema = z.object({
  format: z.literal(BACKUP_FORMAT),
  version: z.int(),
  madeAt: z.optional(z.string()),
  queue: z.array(z.unknown()),
  marks: z.optional(z.array(z.unknown())),
  verdicts: z.optional(z.array(z.unknown())),
  settings: z.optional(z.unknown()),
});

function parse(file: string): unknown {
  try {
    return JSON.parse(file) as unknown;
  } catch {
    const ours = file.slice(0, 200).includes(BACKUP_FORMAT);
    throw new QueueError(
      ours
        ? `This backup is cut off or damaged, so it cannot be read. ${KEPT}`
        : `This file is not a Tidemark backup. ${KEPT}`,
    );
  }
}

function wordsFor(raw: unknown): string {
  const { format } = (raw ?? {}) as { format?: unknown };
  return format === BACKUP_FORMAT
    ? `This backup is damaged: its list of papers is missing. ${KEPT}`
    : `This file was made by another program, not by Tidemark. ${KEPT}`;
}

function sound<T>(
  raw: readonly unknown[] | undefined,
  read: (one: unknown) => { success: boolean; data?: T },
): T[] {
  const results = (raw ?? []).slice(0, MOST_ITEMS).map(read);
  return results.filter((one) => one.success).map(({ data }) => data as T);
}

/** Items whose order is missing or odd go to the end, in the order of the file. */
function withRanks(raw: readonly unknown[]): unknown[] {
  const rows = raw.map((row) => (typeof row === 'object' && row !== null ? row : {})) as {
    rank?: unknown;
  }[];
  const ranks = rows.map(({ rank }) => rank).filter(isRank);
  const last = ranks.reduce<string | null>((a, b) => (a === null || b > a ? b : a), null);
  const fresh = generateNKeysBetween(last, null, rows.length - ranks.length);
  return rows.map((row) => (isRank(row.rank) ? row : { ...row, rank: fresh.shift() }));
}

/** Fields that an item of a file may lack. */
function completed(raw: unknown): unknown {
  const row = raw as Partial<QueueRow>;
  const base = { authors: [], tags: [], notes: '', evidence: [], changed: {}, url: '' };
  return { ...base, changedAt: row.savedAt, ...row };
}

/** Reads the text of a backup. Throws `QueueError`, in words, when it is none or cannot be read. */
export function readBackup(file: string): Backup {
  const raw = parse(file);
  const head = headSchema.safeParse(raw);
  if (!head.success) throw new QueueError(wordsFor(raw));
  const { version, madeAt = '', queue, marks, verdicts, settings } = head.data;
  if (version > BACKUP_VERSION)
    throw new QueueError(
      `This backup was made by a later Tidemark. Update Tidemark, then try again. ${KEPT}`,
    );
  if (queue.length > MOST_ITEMS)
    throw new QueueError(`This backup holds more than 100,000 papers. ${KEPT}`);
  const backup = {
    madeAt,
    queue: sound(withRanks(queue), (row) => queueRowSchema.safeParse(completed(row))) as QueueRow[],
    marks: sound(marks, (row) => markSchema.safeParse(row)),
    verdicts: sound(verdicts, (row) => verdictSchema.safeParse(row)),
    settings,
  };
  const all = queue.length + (marks?.length ?? 0) + (verdicts?.length ?? 0);
  const read = backup.queue.length + backup.marks.length + backup.verdicts.length;
  return { ...backup, refused: all - read };
}
