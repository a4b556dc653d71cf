import Dexie from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isDiskFull } from '../../../utils/db/disk-full.ts';
import { openDb } from '../../../utils/open-db/open-db.ts';
import type { TidemarkDb } from '../../../utils/db/tidemark-db.ts';
import { loadState } from '../../../utils/db/state.ts';
import { createBackfill } from '../../../utils/feed/backfill.ts';
import { createFeedClient } from '../../../utils/feed/client.ts';
import { createSync } from '../../../utils/feed/sync.ts';
import { answerFeed } from '../../support/world/feed.ts';

const NOW = new Date('2026-08-21T15:00:00Z');
const dbs: TidemarkDb[] = [];

afterEach(async () => {
  for (const db of dbs.splice(0)) await db.delete();
});

function setUp() {
  const db = openDb(`disk-${dbs.length}`);
  dbs.push(db);
  const clock = { now: NOW };
  const asked: string[] = [];
  const deps = {
    db,
    now: () => clock.now,
    random: () => 0.5,
    sleep: () => Promise.resolve(),
    online: () => true,
    ask: ((input: string) => {
      asked.push(input);
      const world = { now: NOW, mode: 'ok' as const, votes: 0 };
      const { status, headers, body } = answerFeed(new URL(input), undefined, world);
      return Promise.resolve(new Response(body, { status, headers }));
    }) as typeof fetch,
  };
  const backfill = createBackfill({ ...deps, client: createFeedClient(deps) });
  return { db, clock, asked, sync: createSync(deps), backfill };
}

/** The disk is full from the title lines on, the last but one thing that a day writes. */
function fillDisk(db: TidemarkDb): () => void {
  const full = new Dexie.AbortError('aborted', new DOMException('', 'QuotaExceededError'));
  const spy = vi.spyOn(db.titles, 'bulkPut').mockRejectedValue(full);
  return () => spy.mockRestore();
}

async function isBare(db: TidemarkDb): Promise<boolean> {
  const counts = [db.papers, db.days, db.samples, db.termFacts, db.titles, db.months];
  const all = await Promise.all(counts.map((table) => table.count()));
  return all.every((n) => n === 0);
}

describe('a full disk', () => {
  it('is known in each of its forms, and nothing else is', () => {
    const plain = new DOMException('x', 'QuotaExceededError');
    expect(isDiskFull(plain)).toBe(true);
    expect(isDiskFull(new Dexie.AbortError('x', plain))).toBe(true);
    expect(isDiskFull(new Error('Session storage quota bytes exceeded the quota.'))).toBe(true);
    expect(isDiskFull(new Error('IO error: FILE_ERROR_NO_SPACE'))).toBe(true);
    expect(isDiskFull(new Error('x'))).toBe(false);
    expect(isDiskFull('QuotaExceededError')).toBe(false);
  });

  it('pauses the sync, says so, writes nothing half, and ends when there is room', async () => {
    const { db, clock, asked, sync } = setUp();
    const free = fillDisk(db);
    const { nextAt } = await sync.runDue();
    expect(asked).toHaveLength(1);
    expect(await isBare(db)).toBe(true);
    expect((await loadState(db, 'sync')).trouble?.words).toBe('trouble.feed.full');
    expect(nextAt.getTime() - NOW.getTime()).toBeGreaterThanOrEqual(30 * 60_000);
    await sync.runDue();
    expect(asked).toHaveLength(1);
    free();
    clock.now = nextAt;
    await sync.runDue();
    expect(await db.days.count()).toBe(15);
    expect((await loadState(db, 'sync')).trouble).toBeUndefined();
  });

  it('pauses the backfill too, and leaves its month as it was', async () => {
    const { db, asked, backfill } = setUp();
    fillDisk(db);
    const result = await backfill.step();
    expect(result.kind).toBe('idle');
    expect(await isBare(db)).toBe(true);
    expect(await backfill.step()).toEqual(result);
    expect(asked).toHaveLength(1);
  });
});
