import * as z from 'zod/mini';
import type { PaperRow, QueueRow } from '../db/tables.ts';
import type { Snapshot } from '../messages.ts';
import { arxivIdOfKey, isPaperKey, type PaperKey } from '../paper-key.ts';

const text = (max: number) => z.string().check(z.maxLength(max));

/** A whole queue item from outside (undo, later backups): checked before it is stored. */
export const queueRowSchema = z.object({
  id: text(80),
  keys: z.array(z.custom<PaperKey>(isPaperKey)).check(z.minLength(1), z.maxLength(20)),
  title: text(1000),
  authors: z.array(text(200)).check(z.maxLength(2000)),
  venue: z.optional(text(300)),
  year: z.optional(z.int()),
  url: text(2000),
  state: z.enum(['to-read', 'reading', 'done', 'archived']),
  tags: z.array(text(100)),
  notes: text(100_000),
  savedAt: text(40),
  savedFrom: z.optional(text(2000)),
  changedAt: text(40),
});

const oneLine = (value: string): string => value.replace(/\s+/g, ' ').trim();

/** The address to keep: https only, else the paper's own by its key. */
function addressOf(keys: readonly PaperKey[], url: string | undefined): string {
  if (url?.startsWith('https://') && URL.canParse(url)) return url;
  const arxiv = keys.map(arxivIdOfKey).find((id) => id !== undefined);
  return arxiv === undefined ? '' : `https://arxiv.org/abs/${arxiv}`;
}

/** A new item with its own snapshot: what the page said, else what the archive knows, else the key. */
export function newItem(
  keys: PaperKey[],
  snapshot: Snapshot | undefined,
  known: PaperRow | undefined,
  context: { id: string; at: string; savedFrom?: string },
): QueueRow {
  const title = oneLine(known?.title ?? snapshot?.title ?? '');
  return {
    id: context.id,
    keys,
    title: title === '' ? (keys[0] ?? '') : title,
    authors: known?.authors.map(({ name }) => name) ?? snapshot?.authors?.map(oneLine) ?? [],
    venue: snapshot?.venue,
    year: snapshot?.year,
    url: addressOf(keys, snapshot?.url),
    state: 'to-read',
    tags: [],
    notes: '',
    savedAt: context.at,
    savedFrom: context.savedFrom,
    changedAt: context.at,
  };
}
