import * as z from 'zod/mini';
import type { PaperRow } from '../db/tables.ts';
import type { QueueRow } from '../db/queue-tables.ts';
import { arxivIdOfKey, isPaperKey, type PaperKey } from '../paper-key.ts';
import { LIMITS, text, time } from './limits.ts';
import { isRank } from './order.ts';
import type { Snapshot } from './wire.ts';

const webAddress = text(2000).check(z.regex(/^(?:https?:\/\/\S+)?$/));

const evidenceSchema = z.object({
  kind: z.enum(['version', 'withdrawn', 'accepted', 'journal', 'venue']),
  text: text(1000),
  at: time,
  url: webAddress,
});

const changedSchema = z.object({
  paper: z.optional(time),
  state: z.optional(time),
  order: z.optional(time),
  tags: z.optional(time),
  notes: z.optional(time),
  snooze: z.optional(time),
  kept: z.optional(time),
});

/** A whole queue item from outside (undo, backup, other devices): checked before it is stored. */
export const queueRowSchema = z.object({
  id: text(80).check(z.minLength(1)),
  keys: z.array(z.custom<PaperKey>(isPaperKey)).check(z.minLength(1), z.maxLength(LIMITS.keys)),
  title: text(LIMITS.title),
  authors: z.array(text(200)).check(z.maxLength(LIMITS.authors)),
  venue: z.optional(text(300)),
  year: z.optional(z.int()),
  url: webAddress,
  version: z.optional(z.int()),
  state: z.enum(['to-read', 'reading', 'done', 'archived']),
  rank: z.custom<string>(isRank),
  tags: z.array(text(LIMITS.tag)).check(z.maxLength(LIMITS.tags)),
  notes: text(LIMITS.notes),
  snoozedUntil: z.optional(time),
  evidence: z.array(evidenceSchema).check(z.maxLength(200)),
  savedAt: time,
  savedFrom: z.optional(text(2000)),
  changedAt: time,
  changed: changedSchema,
});

export const oneLine = (value: string): string => value.replace(/\s+/g, ' ').trim();

/** The address to keep: https only, else the paper's own by its key. */
function addressOf(keys: readonly PaperKey[], url: string | undefined): string {
  if (url?.startsWith('https://') && URL.canParse(url)) return url;
  const arxiv = keys.map(arxivIdOfKey).find((id) => id !== undefined);
  if (arxiv !== undefined) return `https://arxiv.org/abs/${arxiv}`;
  const doi = keys.find((key) => key.startsWith('doi:'))?.slice(4);
  if (doi !== undefined) return `https://doi.org/${encodeURI(doi)}`;
  const web = keys.find((key) => key.startsWith('url:https://'))?.slice(4);
  return web !== undefined && URL.canParse(web) ? web : '';
}

/** Tags as they are stored: one line each, no two that differ by case only. */
export function cleanTags(tags: readonly string[]): string[] {
  const byFold = new Map<string, string>();
  for (const tag of tags.map((one) => oneLine(one).replace(/^#|,/g, ''))) {
    if (tag !== '' && !byFold.has(tag.toLowerCase())) byFold.set(tag.toLowerCase(), tag);
  }
  return [...byFold.values()];
}

/** A new item with its own snapshot: what the page said, else what the archive knows, else the key. */
export function newItem(
  keys: PaperKey[],
  snapshot: Snapshot | undefined,
  known: PaperRow | undefined,
  context: { id: string; at: string; rank: string; savedFrom?: string },
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
    version: snapshot?.version,
    state: 'to-read',
    rank: context.rank,
    tags: [],
    notes: '',
    evidence: [],
    savedAt: context.at,
    savedFrom: context.savedFrom,
    changedAt: context.at,
    changed: {},
  };
}
