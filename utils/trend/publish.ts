import { arxivMonth } from '../arxiv/id.ts';
import { markDirty } from '../db/dirty.ts';
import { isDiskFull } from '../db/disk-full.ts';
import type { TidemarkDb } from '../db/open.ts';
import { readState } from '../db/state.ts';
import { allMarkShards, isMarkShard, markShard } from '../queue/marks/pack.ts';
import { TITLE_SHARDS } from '../titles/format.ts';
import { isTitleShard, renewTitles, titleShard } from '../titles/store.ts';
import { VERDICTS_KEY } from '../titles/verdict-format.ts';
import { verdictsForPages } from '../titles/verdicts.ts';
import { isMirrorShard } from '../queue/mirror/format.ts';
import { mirrorPart } from '../queue/mirror/mirror.ts';
import { HEAD_KEY, SETTINGS_KEY, shardKey, type TrendHead } from './format.ts';
import { packShard } from './pack.ts';
import { trendsOfMonth } from './ranks.ts';

/** The part of `storage.local` that publishing needs. */
export interface IndexStorage {
  get(keys: string | string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

export interface Publisher {
  /** Writes every dirty shard; a kill at any point leaves it dirty, and the next drain heals it. */
  drain(): Promise<void>;
  /**
   * The same in the middle of more work, after which `drain` comes: title shards, nearly all of which
   * change with every feed day, are written once a minute at most.
   */
  drainSome(): Promise<void>;
  /** Writes everything anew, and removes what nothing stands for. */
  rebuild(): Promise<void>;
  /** Drains, or rebuilds when `storage.local` has lost its index, or the database its papers. */
  heal(): Promise<void>;
  /** Writes these keys anew, after something else than we changed them. */
  mend(keys: readonly string[]): Promise<void>;
  /** Does other work on `storage.local` while nothing is being published. */
  apart(work: () => Promise<void>): Promise<void>;
}

const TITLES_EVERY_MS = 60_000;
const MONTH_SHARD = /^t1:(\d{4})$/;

export function createPublisher(deps: {
  db: TidemarkDb;
  storage: IndexStorage;
  now: () => Date;
}): Publisher {
  const { db, storage, now } = deps;
  let running: Promise<void> = Promise.resolve();
  let titlesAt = 0;

  async function months(): Promise<string[]> {
    const ids = await db.papers.toCollection().primaryKeys();
    return [...new Set(ids.map(arxivMonth))].sort();
  }

  async function head(): Promise<TrendHead> {
    const { doneAt } = await readState(db, 'backfill');
    const { skew } = await readState(db, 'sync');
    return { months: await months(), complete: doneAt !== undefined, skew };
  }

  async function valueOf(shard: string): Promise<unknown> {
    if (shard === HEAD_KEY) return head();
    if (isMarkShard(shard)) return markShard(db, shard);
    if (shard === SETTINGS_KEY) return (await readState(db, 'restoredSettings')).value;
    if (isMirrorShard(shard)) return mirrorPart(db, storage, shard);
    if (isTitleShard(shard)) return titleShard(db, shard);
    if (shard === VERDICTS_KEY) return verdictsForPages(db);
    const month = MONTH_SHARD.exec(shard)?.[1];
    return month === undefined ? undefined : packShard(await trendsOfMonth(db, month, now()));
  }

  /** Forgets that a shard is dirty, unless it was dirtied again while it was being written. */
  async function clean(shard: string, stamp: string): Promise<void> {
    await db.transaction('rw', db.dirty, async () => {
      if ((await db.dirty.get(shard))?.stamp === stamp) await db.dirty.delete(shard);
    });
  }

  async function write(shard: string): Promise<void> {
    const value = await valueOf(shard);
    if (value === undefined) return;
    // Parts of the mirror are sealed when they are written, which reading them does not tell.
    if (isMirrorShard(shard)) return storage.set({ [shard]: value });
    const stored = (await storage.get(shard))[shard];
    if (JSON.stringify(stored) !== JSON.stringify(value)) await storage.set({ [shard]: value });
  }

  async function drainNow(withTitles = true): Promise<void> {
    if (withTitles) titlesAt = now().getTime();
    const failures: unknown[] = [];
    for (const { shard, stamp } of await db.dirty.toArray()) {
      if (!withTitles && isTitleShard(shard)) continue;
      try {
        await write(shard);
        await clean(shard, stamp);
      } catch (error) {
        // One shard that cannot be made keeps none of the others from the pages.
        if (isDiskFull(error)) throw error;
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }

  async function rebuildNow(): Promise<void> {
    const trends = [HEAD_KEY, ...(await months()).map(shardKey)];
    const wanted = [...trends, ...(await allMarkShards(db)), ...TITLE_SHARDS, VERDICTS_KEY];
    await db.transaction('rw', db.dirty, () => markDirty(db, wanted));
    const there = Object.keys(await storage.get(null));
    const stale = there.filter((key) => /^(?:t|k|q)\d+:|^v\d+$/.test(key) && !wanted.includes(key));
    if (stale.length > 0) await storage.remove(stale);
    await drainNow();
  }

  async function healNow(): Promise<void> {
    await renewTitles(db);
    const stored = (await storage.get(HEAD_KEY))[HEAD_KEY] as Partial<TrendHead> | undefined;
    const copied = Array.isArray(stored?.months) ? stored.months.map(String) : [];
    const lost = (await isEmpty())
      ? copied.length > 0
      : !Array.isArray(stored?.months) ||
        typeof stored.skew !== 'number' ||
        !(await hasAll(copied));
    await (lost ? rebuildNow() : drainNow());
  }

  async function isEmpty(): Promise<boolean> {
    return (await db.papers.count()) + (await db.queue.count()) === 0;
  }

  async function hasAll(copied: string[]): Promise<boolean> {
    const shards = await storage.get(copied.map(shardKey));
    return copied.every((month) => typeof shards[shardKey(month)] === 'string');
  }

  async function mendNow(keys: readonly string[]): Promise<void> {
    if (await isEmpty()) return;
    await db.transaction('rw', db.dirty, () => markDirty(db, keys));
    await drainNow();
  }

  function alone(work: () => Promise<void>): Promise<void> {
    const next = running.then(work, work);
    running = next.catch(() => undefined);
    return next;
  }

  return {
    drain: () => alone(() => drainNow()),
    drainSome: () => alone(() => drainNow(now().getTime() - titlesAt >= TITLES_EVERY_MS)),
    rebuild: () => alone(rebuildNow),
    heal: () => alone(healNow),
    mend: (keys) => alone(() => mendNow(keys)),
    apart: alone,
  };
}
