import type { TidemarkDb } from '../db/tidemark-db.ts';
import { isEmpty } from './is-empty.ts';
import { markDirty } from './mark-dirty.ts';
import type { ShardKind } from './shard-kind.ts';
import type { IndexStorage } from './storage.ts';
import { writeDirty } from './write-dirty.ts';
import { createShardWriter } from './write-shard.ts';
import { createTurns } from '../time/turns.ts';

export interface Publisher {
  /** Writes every dirty shard; a kill at any point leaves it dirty, and the next drain heals it. */
  drain(): Promise<void>;
  /** The same in the middle of more work, after which `drain` comes: slow kinds once a minute at most, unless the archive is small. */
  drainBetween(): Promise<void>;
  /** The same, of what pages wait for alone: before a command is answered. */
  drainSoon(): Promise<void>;
  /** Writes everything anew, and removes what nothing stands for. */
  rebuild(): Promise<void>;
  /** Drains, or rebuilds when `storage.local` has lost its index, or the database its papers. */
  heal(): Promise<void>;
  /** Writes these keys anew, after something else than we changed them. */
  rewrite(keys: readonly string[]): Promise<void>;
  /** Does other work on `storage.local` while nothing is being published. */
  exclusively(work: () => Promise<void>): Promise<void>;
}

const SLOW_EVERY_MS = 60_000;
/** So few papers that the slow kinds too are made in a moment: pages of the first minute must not wait for them. */
const FEW_PAPERS = 1000;

async function hasFewPapers(db: TidemarkDb): Promise<boolean> {
  const some = await db.papers
    .orderBy('days')
    .limit(FEW_PAPERS + 1)
    .primaryKeys();
  return some.length <= FEW_PAPERS;
}

const isQuick = ({ isSlow }: ShardKind): boolean => isSlow !== true;

/** Writes the page index: what content scripts read of the database in `storage.local`, shard by shard. */
export function createPublisher(deps: {
  db: TidemarkDb;
  storage: IndexStorage;
  kinds: readonly ShardKind[];
  now: () => Date;
}): Publisher {
  const { db, storage, kinds, now } = deps;
  const exclusively = createTurns();
  const write = createShardWriter({ db, storage });
  let slowAt = 0;
  let wasEmpty = false;

  async function renew(): Promise<void> {
    wasEmpty = await isEmpty(db);
    for (const kind of kinds) await kind.renew?.(db);
  }

  async function isSlowsTurn(): Promise<boolean> {
    if (now().getTime() - slowAt >= SLOW_EVERY_MS) return true;
    return hasFewPapers(db);
  }

  async function drain(isDue: (kind: ShardKind) => boolean = () => true): Promise<void> {
    // What is only wanted where there is something to mark, with the first of it.
    if (wasEmpty && !(await isEmpty(db))) await renew();
    await writeDirty(deps, write, isDue);
  }

  async function drainAll(): Promise<void> {
    slowAt = now().getTime();
    await drain();
  }

  async function rebuild(): Promise<void> {
    wasEmpty = await isEmpty(db);
    const whole = kinds.filter((kind) => kind.allKeys !== undefined);
    const keys = await Promise.all(whole.map(async (kind) => (await kind.allKeys?.(db)) ?? []));
    const wanted = keys.flat();
    await db.transaction('rw', db.dirty, () => markDirty(db, wanted));
    const standing = new Set(wanted);
    const there = Object.keys(await storage.get(null));
    const stale = there.filter((key) => !standing.has(key) && whole.some((kind) => kind.owns(key)));
    if (stale.length > 0) await storage.remove(stale);
    await drainAll();
  }

  async function heal(): Promise<void> {
    await renew();
    const lost = await Promise.all(kinds.map(async (kind) => kind.isLost?.(db, storage)));
    await (lost.includes(true) ? rebuild() : drainAll());
  }

  async function rewrite(keys: readonly string[]): Promise<void> {
    if (await isEmpty(db)) return;
    await db.transaction('rw', db.dirty, () => markDirty(db, keys));
    await drainAll();
  }

  return {
    drain: () => exclusively(drainAll),
    drainBetween: () =>
      exclusively(async () => ((await isSlowsTurn()) ? drainAll() : drain(isQuick))),
    drainSoon: () => exclusively(() => drain((kind) => isQuick(kind) && kind.isLate !== true)),
    rebuild: () => exclusively(rebuild),
    heal: () => exclusively(heal),
    rewrite: (keys) => exclusively(() => rewrite(keys)),
    exclusively,
  };
}
