import type { TidemarkDb } from '../db/tidemark-db.ts';
import { recordProblem } from '../db/problems.ts';
import { loadState, updateState } from '../db/state.ts';
import type { SyncState } from '../db/state-values.ts';
import { markDirty } from '../page-index/mark-dirty.ts';
import { HEAD_KEY } from '../trend/format.ts';
import type { FeedDay } from '../time/feed-day.ts';
import type { FeedAnswer, FeedClient, Reading } from './client.ts';
import { FeedError, troubleCode } from './error.ts';
import { noteDropped } from './note-dropped.ts';
import { parseItems, type ParsedItems } from './schema.ts';
import { clockWasSet } from '../time/skew.ts';
import { dayTables, storeDay } from './store-day.ts';
import { afterSuccess, recordFailure } from './sync-state.ts';

interface Dependencies {
  db: TidemarkDb;
  client: FeedClient;
  now: () => Date;
  random: () => number;
}

/** Inside a transaction over `state` and `dirty`. Pages read the feed's clock in the head of the index. */
async function noteSync(db: TidemarkDb, change: (sync: SyncState) => SyncState): Promise<void> {
  const { skew } = await loadState(db, 'sync');
  const next = await updateState(db, 'sync', change);
  if (next.skew !== skew) await markDirty(db, [HEAD_KEY]);
}

/** Reads one day and stores it, whole or not at all, or writes down what failed. */
export function createDayReader({ db, client, now, random }: Dependencies) {
  async function store(day: FeedDay, answer: FeedAnswer, parsed: ParsedItems): Promise<void> {
    const at = now();
    await db.transaction('rw', dayTables(db), async () => {
      await storeDay(db, { day, drafts: parsed.papers, etags: answer.etags }, at);
      await updateState(db, 'sync', (sync) => afterSuccess(sync, at, answer.skew));
      await noteDropped(db, parsed.dropped, `day ${day}`, at);
    });
  }

  async function unchanged(day: FeedDay, answer: FeedAnswer): Promise<void> {
    const at = now();
    await db.transaction('rw', db.days, db.state, db.dirty, async () => {
      await db.days.update(day, { readAt: at.toISOString() });
      await noteSync(db, (sync) => afterSuccess(sync, at, answer.skew));
    });
  }

  /** A day that is not open yet, since our clock is wrong: takes the feed's, and the day is no longer due. */
  async function tookClock({ skew }: FeedError): Promise<boolean> {
    const sync = await loadState(db, 'sync');
    if (skew === undefined || !clockWasSet(sync.skew, skew)) return false;
    await db.transaction('rw', db.state, db.dirty, () => noteSync(db, (old) => ({ ...old, skew })));
    return true;
  }

  async function noteFailure(day: FeedDay, error: unknown): Promise<void> {
    await recordFailure(db, error, now(), random);
    const silent = error instanceof FeedError && ['offline', 'ceiling'].includes(error.kind);
    if (silent) return;
    await recordProblem(
      db,
      { kind: 'feed-answer', reason: troubleCode(error), subject: `day ${day}` },
      now(),
    );
  }

  /** One day. True when the answer held a list (also an empty one); false when reading failed. */
  async function step(day: FeedDay, how: Reading): Promise<boolean> {
    try {
      const before = await db.days.get(day);
      const answer = await client.readDay(day, { ...how, etags: before?.etags });
      if (answer.items === undefined) {
        await unchanged(day, answer);
      } else {
        const parsed = parseItems(answer.items);
        if (answer.items.length > 0 && parsed.papers.length === 0) throw new FeedError('shape');
        await store(day, answer, parsed);
      }
      return true;
    } catch (error) {
      if (error instanceof FeedError && error.kind === 'not-open') {
        if (await tookClock(error)) return true;
        await store(day, { etags: [], skew: error.skew }, { papers: [], dropped: [] });
        return true;
      }
      await noteFailure(day, error);
      return false;
    }
  }

  return step;
}
