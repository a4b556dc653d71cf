import type { TidemarkDb } from '../db/tidemark-db.ts';
import type { RemovedRow } from '../db/queue-tables.ts';
import type { UtcTime } from '../time/moment.ts';
import type { PaperKey } from '../paper-key.ts';
import { momentMs, soundMoment } from '../time/moment.ts';
import { readItem } from './item/read.ts';
import type { QueueRow } from './item/schema.ts';
import { isRecord, ITEM_VERSION } from './item/upgrade.ts';

/** A removed item can be brought back for so long. */
export const KEPT_DAYS = 30;
export const DAY_MS = 86_400_000;

export function removedRow(item: QueueRow, at: UtcTime): RemovedRow {
  const keys = [...new Set([...item.keys, ...(item.claims ?? [])])];
  return { id: item.id, keys, at, version: ITEM_VERSION, item };
}

/** The item of a row, in today's shape; undefined when nothing tells what it was. */
export function itemOfRemoved({ item, version, at }: RemovedRow): QueueRow | undefined {
  return readItem(item, version, at)?.item;
}

/** When it was removed, of a row whose time is none; the next start takes it for that day (forget-removed.ts). */
const UNKNOWN = '';

/** A removed item of any stored copy, of `version` where the row says none; `at` stands in for lost times of the item. */
export function readRemoved(raw: unknown, version: number, at: UtcTime): RemovedRow | undefined {
  if (!isRecord(raw)) return undefined;
  const own = typeof raw['version'] === 'number' ? raw['version'] : version;
  const item = readItem(raw['item'], own, at)?.item;
  return item && removedRow(item, soundMoment(raw['at']) ?? UNKNOWN);
}

/** The day, `YYYY-MM-DD`, after which it will be forgotten; of a row whose time is none, today's unknown: empty. */
export function forgottenAt({ at }: Pick<RemovedRow, 'at'>): string {
  const ms = momentMs(at);
  return ms === undefined ? '' : new Date(ms + KEPT_DAYS * DAY_MS).toISOString().slice(0, 10);
}

/** Removed items that a command may bring back. */
export interface Removed {
  /** The newest of those that have the key. */
  holding(key: PaperKey): QueueRow | undefined;
  /** Those that have one of the keys that were asked for, or for which a page gave one; the newest first. */
  near: readonly QueueRow[];
}

export async function removedNear(db: TidemarkDb, keys: readonly PaperKey[]): Promise<Removed> {
  const rows = await db.removed.where('keys').anyOf(keys).distinct().sortBy('at');
  const items = rows.map(itemOfRemoved).filter((item) => item !== undefined);
  const byKey = new Map(items.flatMap((item) => item.keys.map((key) => [key, item] as const)));
  return { holding: (key) => byKey.get(key), near: items.reverse() };
}
