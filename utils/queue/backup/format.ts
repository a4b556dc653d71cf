import { generateNKeysBetween } from 'fractional-indexing';
import * as z from 'zod/mini';
import type { QueueRow } from '../item/schema.ts';
import { isSubject } from '../../titles/verdict-format.ts';
import type { Trouble } from '../../i18n/coded.ts';
import { QueueError } from '../error.ts';
import { text, time } from '../item/limits.ts';
import { readRemoved } from '../removed.ts';
import { isRank } from '../item/rank.ts';
import { readItem } from '../item/read.ts';
import { isRecord, ITEM_VERSION } from '../item/upgrade.ts';
import type { RemovedRow } from '../../db/queue-tables.ts';
import { key } from '../wire.ts';

/**
 * A backup: one JSON object, readable by every later version. Unknown fields are passed over; of a list
 * what is unsound is left out and counted.
 */
export const BACKUP_FORMAT = 'tidemark-backup';
const MOST_ITEMS = 100_000;
/** Stands in where a file says no time that is one. */
const UNKNOWN_TIME = '1970-01-01T00:00:00.000Z';

const markSchema = z.object({ key, openedAt: z.optional(time), doneAt: z.optional(time) });
const verdictSchema = z.object({
  subject: z.custom<string>(isSubject),
  id: text(2100),
  same: z.boolean(),
  at: time,
});

export interface Backup {
  /** Of the items as the file has them. */
  version: number;
  madeAt: string;
  queue: QueueRow[];
  marks: z.infer<typeof markSchema>[];
  verdicts: z.infer<typeof verdictSchema>[];
  removed: RemovedRow[];
  /** As stored; read through `parseSettings`. */
  settings: unknown;
  /** How many entries of the file were unsound and are left out. */
  refused: number;
  /** How many papers had odd fields, of which what is sound is kept. */
  repaired: number;
}

const headSchema = z.object({
  format: z.literal(BACKUP_FORMAT),
  version: z.int(),
  madeAt: z.optional(z.string()),
  queue: z.array(z.unknown()),
  marks: z.optional(z.array(z.unknown())),
  verdicts: z.optional(z.array(z.unknown())),
  removed: z.optional(z.array(z.unknown())),
  settings: z.optional(z.unknown()),
});

function parse(file: string): unknown {
  try {
    return JSON.parse(file) as unknown;
  } catch {
    // Where JSON ends too early says nothing to a reader: which file it was does.
    const ours = file.slice(0, 200).includes(BACKUP_FORMAT);
    throw new QueueError(ours ? 'trouble.backup.damaged' : 'trouble.backup.none');
  }
}

function troubleOf(raw: unknown): Trouble {
  const { format } = (raw ?? {}) as { format?: unknown };
  return format === BACKUP_FORMAT ? 'trouble.backup.noList' : 'trouble.backup.other';
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
  const rows = raw.map((row): { rank?: unknown } => (isRecord(row) ? row : {}));
  const ranks = rows.map(({ rank }) => rank).filter(isRank);
  const last = ranks.reduce<string | null>((a, b) => (a === null || b > a ? b : a), null);
  const fresh = generateNKeysBetween(last, null, rows.length - ranks.length);
  return rows.map((row) => (isRank(row.rank) ? row : { ...row, rank: fresh.shift() }));
}

/** Reads the text of a backup. Throws `QueueError`, in words, when it is none or cannot be read. */
export function readBackup(file: string): Backup {
  const raw = parse(file);
  const head = headSchema.safeParse(raw);
  if (!head.success) throw new QueueError(troubleOf(raw));
  const { version, madeAt: made, queue, marks, verdicts, removed, settings } = head.data;
  if (version > ITEM_VERSION) throw new QueueError('trouble.backup.later');
  if (queue.length > MOST_ITEMS)
    throw new QueueError('trouble.backup.tooMany', { most: MOST_ITEMS });
  const madeAt = time.safeParse(made).success ? String(made) : UNKNOWN_TIME;
  const items = withRanks(queue).map((row) => readItem(row, version, madeAt));
  const read = items.filter((one) => one !== undefined);
  const lists = {
    marks: sound(marks, (row) => markSchema.safeParse(row)),
    verdicts: sound(verdicts, (row) => verdictSchema.safeParse(row)),
    removed: (removed ?? [])
      .slice(0, MOST_ITEMS)
      .map((row) => readRemoved(row, version, madeAt))
      .filter((row) => row !== undefined),
  };
  const all = [queue, marks, verdicts, removed].reduce((sum, one) => sum + (one?.length ?? 0), 0);
  const kept = read.length + lists.marks.length + lists.verdicts.length + lists.removed.length;
  return {
    version,
    madeAt,
    queue: read.map(({ item }) => item),
    ...lists,
    settings,
    refused: all - kept,
    repaired: read.filter(({ repaired }) => repaired.length > 0).length,
  };
}
