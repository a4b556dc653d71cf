import { afterEach, describe, expect, it } from 'vitest';
import { openDb } from '../../../utils/open-db/open-db.ts';
import type { TidemarkDb } from '../../../utils/db/tidemark-db.ts';
import { loadState } from '../../../utils/db/state.ts';
import { archiveIn, FEED_NOW, feedSync } from '../../support/feed-sync.ts';
import type { FeedMode } from '../../support/world/feed.ts';

const dbs: TidemarkDb[] = [];

afterEach(async () => {
  for (const db of dbs.splice(0)) await db.delete();
});

function fresh(): TidemarkDb {
  const db = openDb(`sync-${dbs.length}`);
  dbs.push(db);
  return db;
}

describe('sync', () => {
  it('says how far the first run is, also when the reader looked before the worker began', async () => {
    const db = fresh();
    const sync = feedSync(db, (n) => (n === 3 ? '503' : 'ok'));
    await sync.refresh({ why: 'look' });
    await sync.runDue();
    expect((await loadState(db, 'sync')).firstRun).toEqual({ read: 2, total: 15 });
  });

  it('reads today and the last 14 days, whole, with both pages of a busy day', async () => {
    const db = fresh();
    await feedSync(db).runDue();
    expect(await db.days.count()).toBe(15);
    expect(Math.max(...(await db.days.toArray()).map(({ ids }) => ids.length))).toBe(120);
    expect((await loadState(db, 'sync')).firstRun).toBeUndefined();
    expect(await db.dirty.count()).toBeGreaterThan(1);
  });

  it.each<[FeedMode, string]>([
    ['html', 'trouble.feed.shape'],
    ['truncated', 'trouble.feed.shape'],
    ['object', 'trouble.feed.shape'],
    ['huge', 'trouble.feed.tooLarge'],
    ['503', '503'],
    ['429', 'pause'],
  ])('a feed that is %s loses nothing, and waits', async (mode, words) => {
    const db = fresh();
    await feedSync(db).refresh({ why: 'press' });
    const before = await archiveIn(db);
    await feedSync(db, () => mode).refresh({ why: 'press' });
    expect(await archiveIn(db)).toEqual(before);
    const { trouble } = await loadState(db, 'sync');
    expect(trouble?.words).toContain(words);
    expect(Date.parse(trouble?.nextTryAt ?? '')).toBeGreaterThan(FEED_NOW.getTime());
  });
});
