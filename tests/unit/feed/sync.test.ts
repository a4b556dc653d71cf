import { afterEach, describe, expect, it } from 'vitest';
import { openDb, type TidemarkDb } from '../../../utils/db/open.ts';
import { readState } from '../../../utils/db/state.ts';
import { createSync } from '../../../utils/feed/sync.ts';
import { createPublisher } from '../../../utils/trend/publish.ts';
import { answerFeed, type FeedMode } from '../../support/world/feed.ts';

const NOW = new Date('2026-08-21T15:00:00Z');
const dbs: TidemarkDb[] = [];
let made = 0;

afterEach(async () => {
  for (const db of dbs.splice(0)) await db.delete();
});

function fresh(): TidemarkDb {
  const db = openDb(`test-${(made += 1)}`);
  dbs.push(db);
  return db;
}

function syncOf(db: TidemarkDb, answer: (n: number) => FeedMode | 'killed' = () => 'ok') {
  let asked = 0;
  const fetch: typeof globalThis.fetch = (input, init) => {
    const mode = answer((asked += 1));
    if (mode === 'killed') throw new Error('killed');
    const etag = new Headers(init?.headers).get('if-none-match') ?? undefined;
    const { status, headers, body } = answerFeed(new URL(String(input)), etag, {
      now: NOW,
      mode,
      votes: 0,
    });
    return Promise.resolve(new Response(status === 304 ? null : body, { status, headers }));
  };
  return createSync({
    db,
    fetch,
    now: () => NOW,
    random: () => 0.5,
    sleep: () => Promise.resolve(),
    online: () => true,
  });
}

async function stateOf(db: TidemarkDb): Promise<unknown> {
  return {
    papers: await db.papers.toArray(),
    days: await db.days.toArray(),
    samples: await db.samples.toArray(),
  };
}

describe('sync', () => {
  it('says how far the first run is, also when the reader looked before the worker began', async () => {
    const db = fresh();
    const sync = syncOf(db, (n) => (n === 3 ? '503' : 'ok'));
    await sync.refresh({ force: false });
    await sync.runDue();
    expect((await readState(db, 'sync')).firstRun).toEqual({ read: 2, total: 15 });
  });

  it('reads today and the last 14 days, whole, with both pages of a busy day', async () => {
    const db = fresh();
    await syncOf(db).runDue();
    expect(await db.days.count()).toBe(15);
    expect(Math.max(...(await db.days.toArray()).map(({ ids }) => ids.length))).toBe(120);
    expect((await readState(db, 'sync')).firstRun).toBeUndefined();
    expect(await db.dirty.count()).toBeGreaterThan(1);
  });

  it('ends the same when it is interrupted at any request', async () => {
    const calm = fresh();
    await syncOf(calm).runDue();
    for (let n = 1; n <= 16; n += 1) {
      const db = fresh();
      await syncOf(db, (asked) => (asked === n ? 'killed' : 'ok')).runDue();
      await syncOf(db).runDue();
      expect(await stateOf(db)).toEqual(await stateOf(calm));
    }
  });

  it.each<[FeedMode, string]>([
    ['html', 'not a list'],
    ['truncated', 'not a list'],
    ['object', 'not a list'],
    ['huge', '8 MB'],
    ['503', '503'],
    ['429', 'pause'],
  ])('a feed that is %s loses nothing, and waits', async (mode, words) => {
    const db = fresh();
    await syncOf(db).runDue();
    const before = await stateOf(db);
    await syncOf(db, () => mode).refresh({ force: true });
    expect(await stateOf(db)).toEqual(before);
    const { trouble } = await readState(db, 'sync');
    expect(trouble?.words).toContain(words);
    expect(Date.parse(trouble?.nextTryAt ?? '')).toBeGreaterThan(NOW.getTime());
  });
});

describe('publishing', () => {
  it('heals after a kill between Dexie and storage.local', async () => {
    const db = fresh();
    await syncOf(db).runDue();
    const stored: Record<string, unknown> = {};
    let broken = true;
    const storage = {
      get: (keys: string | string[] | null) =>
        Promise.resolve(
          keys === null
            ? stored
            : Object.fromEntries([keys].flat().map((key) => [key, stored[key]])),
        ),
      set: (items: Record<string, unknown>) =>
        broken
          ? Promise.reject(new Error('killed'))
          : Promise.resolve(void Object.assign(stored, items)),
      remove: () => Promise.resolve(),
    };
    const publisher = createPublisher({ db, storage, now: () => NOW });
    await expect(publisher.drain()).rejects.toThrow('killed');
    expect(await db.dirty.count()).toBeGreaterThan(0);
    broken = false;
    await publisher.heal();
    expect(await db.dirty.count()).toBe(0);
    expect(Object.keys(stored)).toContain('t1:2608');
  });
});
