import { afterEach, expect, it } from 'vitest';
import { openDb } from '../../../utils/open-db/open-db.ts';
import type { TidemarkDb } from '../../../utils/db/tidemark-db.ts';
import { publisherOf } from '../../support/page-index.ts';
import { archiveIn, FEED_NOW, feedSync } from '../../support/feed-sync.ts';
import { isLong } from '../../support/is-long.ts';
import { memoryArea } from '../../support/memory-area.ts';

const EVERY = isLong ? 1 : 5;
const dbs: TidemarkDb[] = [];

afterEach(async () => {
  for (const db of dbs.splice(0)) await db.delete();
});

function fresh(): TidemarkDb {
  const db = openDb(`interrupted-${dbs.length}`);
  dbs.push(db);
  return db;
}

it('a reading ends the same when it is interrupted at any request', async () => {
  const calm = fresh();
  await feedSync(calm).runDue();
  for (let n = 1; n <= 16; n += EVERY) {
    const db = fresh();
    await feedSync(db, (asked) => (asked === n ? 'killed' : 'ok')).runDue();
    const next = feedSync(db);
    await next.backOnline();
    await next.runDue();
    expect(await archiveIn(db)).toEqual(await archiveIn(calm));
  }
});

it('publishing heals after a kill between Dexie and storage.local', async () => {
  const db = fresh();
  await feedSync(db).runDue();
  const area = memoryArea();
  let broken = true;
  const storage = {
    ...area,
    set: (items: Record<string, unknown>) =>
      broken ? Promise.reject(new Error('killed')) : area.set(items),
  };
  const publisher = publisherOf({ db, storage, now: () => FEED_NOW });
  await expect(publisher.drain()).rejects.toThrow('killed');
  expect(await db.dirty.count()).toBeGreaterThan(0);
  broken = false;
  await publisher.heal();
  expect(await db.dirty.count()).toBe(0);
  expect([...area.stored.keys()]).toContain('t1:2608');
});
