import { afterEach, describe, expect, it } from 'vitest';
import { openDb } from '../../../utils/open-db/open-db.ts';
import type { TidemarkDb } from '../../../utils/db/tidemark-db.ts';
import { markDirty } from '../../../utils/page-index/mark-dirty.ts';
import type { IndexStorage } from '../../../utils/page-index/storage.ts';
import { publisherOf } from '../../support/page-index.ts';
import { dayRow, paperRow } from '../../support/paper.ts';

const NOW = new Date('2026-08-21T15:00:00Z');
const dbs: TidemarkDb[] = [];

afterEach(async () => {
  for (const db of dbs.splice(0)) await db.delete();
});

/** Three months of papers to publish; `storage.local` refuses one shard with this error. */
async function setUp(error: Error) {
  const db = openDb(`bad-shard-${dbs.length}`);
  dbs.push(db);
  const stored: Record<string, unknown> = {};
  const refuses = { shard: 't1:2607' };
  const storage: IndexStorage = {
    get: (keys) =>
      Promise.resolve(keys === null ? stored : { [String(keys)]: stored[String(keys)] }),
    set: (items) => {
      if (refuses.shard in items) return Promise.reject(error);
      return Promise.resolve(void Object.assign(stored, items));
    },
    remove: () => Promise.resolve(),
  };
  const ids = ['2606.00001', '2607.00001', '2608.00001'];
  await db.papers.bulkPut(ids.map((id) => paperRow(id)));
  await db.days.put(dayRow('2026-08-21', ids));
  await markDirty(db, ['t1:2606', 't1:2607', 't1:2608']);
  const publisher = publisherOf({ db, storage, now: () => NOW });
  return { db, stored, refuses, publisher };
}

describe('a shard that cannot be written', () => {
  it('keeps no other from the pages, stays dirty, and is said', async () => {
    const { db, stored, refuses, publisher } = await setUp(new Error('busy'));
    await expect(publisher.drain()).rejects.toThrow('busy');
    expect(Object.keys(stored).sort()).toEqual(['t1:2606', 't1:2608']);
    expect(await db.dirty.toCollection().primaryKeys()).toEqual(['t1:2607']);
    refuses.shard = '';
    await publisher.drain();
    expect(stored).toHaveProperty('t1:2607');
    expect(await db.dirty.count()).toBe(0);
  });

  it('for want of room: the others are not tried', async () => {
    const { db, publisher } = await setUp(new DOMException('full', 'QuotaExceededError') as Error);
    await expect(publisher.drain()).rejects.toThrow('full');
    expect(await db.dirty.toCollection().primaryKeys()).toEqual(['t1:2607', 't1:2608']);
  });
});
